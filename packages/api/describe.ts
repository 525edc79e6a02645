import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { consoleRouter } from "./src/console-router";
import { described } from "./src/describe";
import { portalRouter } from "./src/portal-router";

// Writes docs/api.json: npm run api:describe.
const path = fileURLToPath(new URL("../../docs/api.json", import.meta.url));
writeFileSync(path, described(portalRouter, consoleRouter));
