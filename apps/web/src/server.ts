import "server-only";
import { createPortalCaller } from "@commonhouse/api/portal";
import { createServer } from "@commonhouse/shell/server";
import { readEnv } from "./env";

const server = createServer({
  kind: "portal",
  env: readEnv,
  createCaller: createPortalCaller,
  readCentre: (api) => api.centre.get({}),
});

export const {
  ask,
  endSession,
  formAction,
  getActor,
  getCentre,
  getContext,
  getDb,
  getDocument,
  getFormats,
  getFrame,
  getLocale,
  getMetadata,
  getNonce,
  getPath,
  getPlainReader,
  getTheme,
  getTranslate,
  getWriting,
  publicUrl,
  revealAction,
  Texts,
  titled,
  uploadRoute,
} = server;

/** The API for what everybody may see; strangers too. */
export const portalApi = server.getApi;

/** The API for what only members see; strangers go to the sign-in page. */
export const memberApi = server.getSignedInApi;
