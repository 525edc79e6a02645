#!/usr/bin/env node
// The command line on Node 24 alone: it reads TypeScript as it is, but wants whole file names.
import { enableCompileCache, registerHooks } from "node:module";

enableCompileCache();
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith(".")) return next(specifier, context);
    const { href } = new URL(`${specifier}.ts`, context.parentURL);
    return { url: href, format: "module-typescript", shortCircuit: true };
  },
});
await import("./cli");
