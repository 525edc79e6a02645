import { createProxy } from "@commonhouse/shell/proxy";
import { readEnv } from "./env";

export const proxy = createProxy({
  publicUrl: () => readEnv().PUBLIC_URL_ADMIN,
  development: process.env.NODE_ENV === "development",
});

export const config = { matcher: "/((?!_next/static/).*)" };
