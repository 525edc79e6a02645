import { refusedBy } from "@commonhouse/api/errors";
import { TRPCError } from "@trpc/server";
import type { Route } from "next";
import type { Opened } from "./form-action";
import { formOf, valuesOf } from "./form-values";
import { report } from "./incident";

/** What a form for a file sent: the file, and its other fields by name. */
export type Upload = {
  readonly bytes: Uint8Array;
  readonly fields: ReturnType<typeof valuesOf>;
};

type Options<Api> = {
  /** The name of the file's field. */
  readonly field: string;
  /** The page with the form: it is shown again, with `?refused=code`, where the file is refused. */
  readonly page: Route;
  /** Does the work; what it returns is where success leads. */
  readonly send: (api: Api, upload: Upload) => Promise<Route>;
};

/**
 * Makes an app's `uploadRoute`: a `POST` below `/files/`, where bodies may be larger. It always
 * answers with a way to a page (303), so it works without script. A browser never sends a file
 * again by itself: the page has to say so.
 */
export function createUploadRoute<Api>(open: () => Promise<Opened<Api>>) {
  return ({ field, page, send }: Options<Api>) =>
    async (request: Request) => {
      const form = await formOf(request);
      const file = form.get(field);
      if (!(file instanceof File) || file.size === 0) return to(`${page}?refused=form.missing`);
      const upload = { bytes: new Uint8Array(await file.arrayBuffer()), fields: valuesOf(form) };
      try {
        const { api, keepSignedIn } = await open();
        const next = await send(api, upload);
        await keepSignedIn();
        return to(next);
      } catch (error) {
        return to(wayOut(error, page));
      }
    };
}

function wayOut(error: unknown, page: string) {
  const refused = refusedBy(error);
  if (refused) return `${page}?refused=${refused.refusal}`;
  const code = error instanceof TRPCError ? error.code : null;
  if (code === "UNAUTHORIZED") return "/sign-in";
  if (code === "FORBIDDEN" || code === "NOT_FOUND" || code === "BAD_REQUEST") return "/not-here";
  return `/unavailable?incident=${report(error, "/files")}`;
}

function to(address: string) {
  return new Response(null, { status: 303, headers: { Location: address } });
}
