import "server-only";
import type { Centre } from "@commonhouse/api/centre/schema";
import type { Context } from "@commonhouse/api/context";
import { refusedBy } from "@commonhouse/api/errors";
import { deviceOf } from "@commonhouse/auth/device";
import { TRPCError } from "@trpc/server";
import { cookies, headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { cache } from "react";
import { createCentreReader } from "./centre";
import { createFormActions } from "./form-action";
import { createFrame } from "./frame";
import { type House, openHouse, type Settings } from "./house";
import { report } from "./incident";
import { createReader } from "./reader";
import { endPage, toSignIn, unavailable } from "./refusal-pages";
import { createTexts } from "./texts";
import { createUploadRoute } from "./upload-route";

type OnError = (failure: { error: TRPCError; path: string | undefined }) => void;

type App<Api> = {
  readonly kind: "portal" | "console";
  readonly env: () => Settings;
  readonly createCaller: (context: Context, options?: { onError: OnError }) => Api;
  readonly readCentre: (api: Api) => Promise<Centre>;
};

// Kept across hot reloads, each of which would otherwise open a pool of its own.
const kept = globalThis as { house?: House };

/** Everything of an app that stands on the database: made once, in its `server.ts`. */
export function createServer<Api>({ kind, env, createCaller, readCentre }: App<Api>) {
  function house() {
    kept.house ??= openHouse(kind, env());
    return kept.house;
  }

  /** Reads only: a page that renders changes nothing, not even the end of the session. */
  const getContext = cache(async (): Promise<Context> => {
    const [jar, sent] = await Promise.all([cookies(), headers()]);
    const { db, sealed, auth, origins } = house();
    const now = new Date();
    const token = jar.get(auth.cookieName)?.value ?? null;
    const actor = token === null ? null : await auth.actorFor(token, now);
    const browser = {
      token,
      device: deviceOf(sent.get("user-agent")),
      setCookie: ({ name, value, attributes }: Parameters<Context["browser"]["setCookie"]>[0]) => {
        jar.set({ name, value, ...attributes });
      },
    };
    return { db, sealed, auth, origins, now, actor, browser };
  });

  /** The same for pages, which end on one that exists when the database is away. */
  const getPageContext = cache(async () => {
    try {
      return await getContext();
    } catch (error) {
      unstable_rethrow(error);
      return unavailable(report(error, "session"));
    }
  });

  /** Who is signed in, for the frame around pages; nobody while the database is away. */
  const getActor = cache(async () => {
    const context = await getContext().catch(unstable_rethrow);
    return context?.actor ?? null;
  });

  /** The API for pages that anybody may open. */
  const getApi = cache(async () => createCaller(await getPageContext(), { onError: endPage }));

  /** The API for what is behind the sign-in; strangers go there. */
  const getSignedInApi = cache(async () => {
    const { actor } = await getPageContext();
    if (!actor) toSignIn();
    return getApi();
  });

  /** What the API answers to a question that may well be refused; null where it is. */
  async function ask<Answer>(question: (api: Api) => Promise<Answer>) {
    try {
      return await question(createCaller(await getPageContext()));
    } catch (error) {
      unstable_rethrow(error);
      if (refusedBy(error) || (error instanceof TRPCError && error.code === "BAD_REQUEST"))
        return null;
      return unavailable(report(error, "page"));
    }
  }

  /** Asked by nobody: the frame stands before anyone is known. */
  const centre = createCentreReader(() => {
    const browser = { token: null, device: "PROGRAM", setCookie: () => undefined } as const;
    const nobody = { ...house(), actor: null, browser, now: new Date() };
    return readCentre(createCaller(nobody));
  });

  const getCentre = cache(async () => {
    // Says that this page is drawn per request, so that building needs no settings.
    await headers();
    return centre();
  });
  const reader = createReader({ getCentre, getActor });

  /** For what a request does: the API, and the session that lives on by it, within its lifetime. */
  async function open() {
    const context = await getContext();
    const { auth, browser, actor, now } = context;
    return {
      api: createCaller(context),
      async keepSignedIn() {
        if (actor?.endMoves && browser.token) await auth.keepAlive(browser.token, now);
      },
    };
  }

  /** Takes the session out of this browser at once, then ends it, if there is one. */
  async function endSession() {
    const { auth } = house();
    const jar = await cookies();
    const token = jar.get(auth.cookieName)?.value;
    if (!token) return;
    const secure = auth.cookieName.startsWith("__Host-");
    jar.set(auth.cookieName, "", { maxAge: 0, path: "/", httpOnly: true, sameSite: "lax", secure });
    await auth.signOut(token);
  }

  return {
    ...reader,
    ...createFrame({ ...reader, getActor, getCentre }),
    Texts: createTexts({ ...reader, getCentre }),
    ask,
    getContext,
    getActor,
    getApi,
    getSignedInApi,
    getCentre,
    endSession,
    getDb: () => house().db,
    /** Where this app is reached. */
    publicUrl: () => (kind === "portal" ? env().PUBLIC_URL_WEB : env().PUBLIC_URL_ADMIN),
    ...createFormActions({
      open,
      translate: reader.getTranslate,
      moment: async () => (await reader.getFormats()).dateTime,
    }),
    uploadRoute: createUploadRoute(open),
  };
}
