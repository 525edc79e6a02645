import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";

/** Who may depend on whom, each way tried on a workspace of its own with the rules of turbo.json. */
const fixtures = [
  { from: "packages/db", to: "api", refused: true },
  { from: "packages/auth", to: "api", refused: true },
  { from: "packages/auth", to: "db", refused: false },
  { from: "packages/i18n", to: "db", refused: true },
  { from: "packages/ui", to: "api", refused: true },
  { from: "packages/ui", to: "i18n", refused: false },
  { from: "packages/api", to: "ui", refused: true },
  { from: "packages/api", to: "shell", refused: true },
  { from: "packages/api", to: "auth", refused: false },
  { from: "packages/shell", to: "api", refused: false },
  { from: "packages/api", to: "web", refused: true },
  { from: "apps/web", to: "shell", refused: false },
] as const;

const folders = [
  ...["api", "auth", "db", "i18n", "shell", "ui"].map((name) => `packages/${name}`),
  "apps/web",
];

const wrong = fixtures.filter(({ from, to, refused }) => {
  const root = mkdtempSync(`${tmpdir()}/boundaries-`);
  cpSync("turbo.json", `${root}/turbo.json`);
  const { packageManager } = JSON.parse(readFileSync("package.json", "utf8"));
  write(`${root}/package.json`, { name: "fixture", private: true, packageManager });
  writeFileSync(`${root}/pnpm-workspace.yaml`, "packages:\n  - packages/*\n  - apps/*\n");
  writeFileSync(`${root}/pnpm-lock.yaml`, 'lockfileVersion: "9.0"\n');
  for (const folder of folders) {
    mkdirSync(`${root}/${folder}/src`, { recursive: true });
    cpSync(`${folder}/turbo.json`, `${root}/${folder}/turbo.json`);
    const dependencies = folder === from ? { [`@commonhouse/${to}`]: "workspace:*" } : {};
    write(`${root}/${folder}/package.json`, { name: nameOf(folder), dependencies });
  }
  const line = `import { x } from "@commonhouse/${to}/x";\n\nexport const y = x;\n`;
  writeFileSync(`${root}/${from}/src/y.ts`, line);
  const { status } = spawnSync("turbo", ["boundaries"], { cwd: root, encoding: "utf8" });
  rmSync(root, { recursive: true });
  return refused ? status === 0 : status !== 0;
});

for (const { from, to, refused } of wrong) {
  const verb = refused ? "should not be able to" : "should be able to";
  process.stderr.write(`${from} ${verb} depend on ${to}\n`);
}
process.exitCode = wrong.length === 0 ? 0 : 1;

function nameOf(folder: string) {
  return `@commonhouse/${folder.split("/").at(-1)}`;
}

function write(path: string, content: object) {
  writeFileSync(path, JSON.stringify(content));
}
