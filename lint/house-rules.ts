import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { rules, type Source } from "./rules";

/** What breaks each rule: one that lets it pass guards nothing. */
const breaks: Readonly<Record<keyof typeof rules, Source>> = {
  sizes: { path: "packages/x/src/long.ts", text: "x\n".repeat(251) },
  names: { path: "packages/x/src/helpers/x.ts", text: "" },
  excuses: { path: "packages/x/src/x.ts", text: "// TODO" },
  docstrings: { path: "packages/x/src/x.ts", text: "\nexport function x() {}\n" },
  texts: { path: "apps/web/src/x.tsx", text: "  <p>\n    Some words\n  </p>\n" },
};

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
});
const sources = listed
  .split("\n")
  .filter((path) => /\.(ts|tsx|mts|mjs|sql|css)$/.test(path) || path === "commonhouse")
  .filter((path) => existsSync(path))
  .map((path): Source => ({ path, text: readFileSync(path, "utf8") }));

const wrong = Object.entries(rules).flatMap(([name, rule]) => {
  const seen = [...rule([breaks[name as keyof typeof rules]])].length > 0;
  return [...rule(sources), ...(seen ? [] : [`The rule "${name}" does not see what breaks it.`])];
});

for (const line of wrong) process.stderr.write(`${line}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
