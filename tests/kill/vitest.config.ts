import { defineConfig } from "vitest/config";

/** The kills alone, without a browser: for the long run. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ["*.test.ts"], testTimeout: 60_000 },
});
