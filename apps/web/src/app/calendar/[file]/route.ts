import { ask } from "#/server";

/** A personal calendar: whoever has the address reads it, so the address is the secret. */
export async function GET(_request: Request, { params }: RouteContext<"/calendar/[file]">) {
  const { file } = await params;
  const feed = await ask((api) => api.calendar.feed({ feedToken: file.replace(/\.ics$/, "") }));
  if (!feed) return new Response(null, { status: 404 });
  return new Response(feed.calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="calendar.ics"',
    },
  });
}
