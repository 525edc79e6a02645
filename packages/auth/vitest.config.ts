import { defineConfig } from "vitest/config";

// Passphrases are slow by intent, and a test that lets twenty race reads as many.
export default defineConfig({ test: { testTimeout: 30_000 } });
