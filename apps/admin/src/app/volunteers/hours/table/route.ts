import { exportRequest } from "@commonhouse/api/hours/schema";
import { ask, getActor, getLocale } from "#/server";

/** Who was there how long, as a file. A form asks for it, since the record says that it was taken. */
export async function POST(request: Request) {
  if (!(await getActor())) return to("/sign-in");
  const [form, locale] = await Promise.all([request.formData(), getLocale()]);
  const { data } = exportRequest.safeParse({ ...Object.fromEntries(form), locale });
  const exported = data && (await ask((api) => api.hours.export(data)));
  if (!exported) return to("/missing");
  return new Response(exported.csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="table.csv"',
      "Cache-Control": "no-store",
    },
  });
}

function to(address: string) {
  return new Response(null, { status: 303, headers: { Location: address } });
}
