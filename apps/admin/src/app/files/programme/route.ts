import type { Route } from "next";
import { uploadRoute } from "#/server";

export const POST = uploadRoute({
  field: "file",
  page: "/workshops/import",
  async send(api, { bytes, fields: { draftId } }) {
    const source = new TextDecoder().decode(bytes);
    const saved = await api.programme.saveDraft({ draftId: String(draftId), source });
    return `/workshops/import/${saved.draftId}` as Route;
  },
});
