import { importRef } from "@commonhouse/api/member-import/schema";
import type { Route } from "next";
import { ask, getLocale, uploadRoute } from "#/server";

export const POST = uploadRoute({
  field: "file",
  page: "/members/import",
  async send(api, { bytes, fields: { importId } }) {
    const source = Buffer.from(bytes).toString("base64");
    const saved = await api.memberImport.save({ importId: String(importId), source });
    return `/members/import/${saved.importId}` as Route;
  },
});

/** The lines of an import that are to be corrected, as a table; the name of the file tells nothing. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const { data: ref } = importRef.safeParse({ importId: searchParams.get("import") });
  const locale = await getLocale();
  const file = ref && (await ask((api) => api.memberImport.faultyFile({ ...ref, locale })));
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="lines.csv"',
    },
  });
}
