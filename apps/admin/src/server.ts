import "server-only";
import { createConsoleCaller } from "@commonhouse/api/console";
import { createServer } from "@commonhouse/shell/server";
import { readEnv } from "./env";

const server = createServer({
  kind: "console",
  env: readEnv,
  createCaller: createConsoleCaller,
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
export const consoleApi = server.getApi;

/** The API for people of office; strangers go to the sign-in page. */
export const officeApi = server.getSignedInApi;
