import { createEnv, houseEnv } from "@commonhouse/shell/env";

/** The settings of this app, read at the first request. */
export const readEnv = createEnv(houseEnv, () => process.env);
