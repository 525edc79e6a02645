import { defineConfig } from "vitest/config";

/** Everything but the browser: each package with its own settings, in one run. */
export default defineConfig({
  test: { projects: ["packages/*", "apps/*"], maxWorkers: 2 },
});
