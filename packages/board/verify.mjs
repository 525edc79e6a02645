#!/usr/bin/env node
// Verifies a board on Node 24 alone, without anything installed: this folder and packages/ballots are enough.
import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, next) {
    const ballots = specifier.replace(/^@commonhouse\/ballots\//, "../ballots/src/");
    if (ballots === specifier && !specifier.startsWith(".")) return next(specifier, context);
    const from = ballots === specifier ? context.parentURL : import.meta.url;
    const { href } = new URL(`${ballots}.ts`, from);
    return { url: href, format: "module-typescript", shortCircuit: true };
  },
});
await import("./cli");
