import { columns, exportRequest } from "@commonhouse/api/directory/schema";
import { may } from "#/app/may";
import { ask, getActor, getLocale, getTranslate } from "#/server";

/** The list as a file. A form asks for it, since the record says that it was taken. */
export async function POST(request: Request) {
  if (!(await getActor())) return to("/sign-in");
  if (!(await may("members.manage"))) return to("/missing");
  const [form, locale, t] = await Promise.all([request.formData(), getLocale(), getTranslate()]);
  const headings = columns.map((column) => t(`people.columns.${column}`));
  const { data } = exportRequest.safeParse({ ...Object.fromEntries(form), locale, headings });
  const file = data && (await ask((api) => api.directory.export(data)));
  if (!file) return to("/missing");
  return new Response(file.csv, {
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
