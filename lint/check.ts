import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";

/**
 * A rule that cannot fail guards nothing: each must refuse its fixture, and let the neighbour pass.
 */
const fixtures = [
  { path: "packages/api/src/x/rules.ts", imports: "@commonhouse/db", refused: true },
  { path: "packages/api/src/x/rules.ts", imports: "./queries", refused: true },
  { path: "packages/api/src/x/rules.ts", imports: "./schema", refused: false },
  { path: "packages/api/src/x/queries.ts", imports: "@commonhouse/db", refused: false },
  { path: "packages/api/src/x/portal.ts", imports: "./console", refused: true },
  { path: "packages/api/src/portal-router.ts", imports: "./x/console", refused: true },
  { path: "packages/api/src/portal-router.ts", imports: "./x/portal", refused: false },
  { path: "apps/web/src/app/x.tsx", imports: "@commonhouse/db", refused: true },
  { path: "apps/web/src/app/x.tsx", imports: "@commonhouse/db/sealed", refused: true },
  { path: "apps/web/src/app/x.tsx", imports: "@commonhouse/api/x/commands", refused: true },
  { path: "apps/web/src/app/x.tsx", imports: "@commonhouse/api/x/schema", refused: false },
  { path: "apps/web/src/server.ts", imports: "@commonhouse/db", refused: false },
  { path: "apps/admin/src/app/x.tsx", imports: "@commonhouse/db", refused: true },
  { path: "apps/host/src/database.ts", imports: "@commonhouse/db", refused: false },
];

const wrong = fixtures.filter(({ path, imports, refused }) => {
  const root = mkdtempSync(`${tmpdir()}/lint-`);
  cpSync("biome.json", `${root}/biome.json`);
  mkdirSync(dirname(`${root}/${path}`), { recursive: true });
  writeFileSync(`${root}/${path}`, `import { x } from "${imports}";\n\nexport const y = x;\n`);
  const { status, stderr } = spawnSync("biome", ["lint"], { cwd: root, encoding: "utf8" });
  rmSync(root, { recursive: true });
  return refused ? !stderr.includes("noRestrictedImports") : status !== 0;
});

for (const { path, imports, refused } of wrong) {
  const verb = refused ? "should not be able to" : "should be able to";
  process.stderr.write(`${path} ${verb} import ${imports}\n`);
}
process.exitCode = wrong.length === 0 ? 0 : 1;
