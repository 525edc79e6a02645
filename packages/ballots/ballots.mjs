#!/usr/bin/env node
// The command line on Node 24 alone: it reads TypeScript as it is, but wants whole file names.
import { enableCompileCache, registerHooks } from "node:module";

enableCompileCache();
registerHooks({
  resolve(specifier, context, next) {
    const isOurs = /^\.\.?\//.test(specifier) && !/\.\w+$/.test(specifier);
    return next(isOurs ? `${specifier}.ts` : specifier, context);
  },
});
await import("./cli.ts");
