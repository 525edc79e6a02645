import { defineConfig } from "vitest/config";

// Races of hundreds take their time on a busy machine.
export default defineConfig({ test: { testTimeout: 30_000 } });
