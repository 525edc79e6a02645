import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** The rules of style that a program can check, over every file that git knows or would take. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "");

type Source = { readonly path: string; readonly text: string; readonly lines: number };

const sources = files
  .filter((path) => /\.(ts|tsx|mjs|sql|css)$/.test(path) || path === "commonhouse")
  .map((path): Source => {
    const text = readFileSync(path, "utf8");
    return { path, text, lines: text.split("\n").length - 1 };
  });

const wrong = [...sizes(), ...names(), ...words(), ...docstrings()];
for (const line of wrong) process.stderr.write(`${line}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;

/** Small files: the median under 60 lines, none over 250. Migrations are as long as they are. */
function* sizes() {
  const counted = sources.filter(({ path }) => !path.includes("/migrations/"));
  const sorted = counted.map(({ lines }) => lines).toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (median >= 60) yield `The median file has ${median} lines; it should have fewer than 60.`;
  for (const { path, lines } of counted) if (lines > 250) yield `${path} has ${lines} lines.`;
}

/** No folder or file that says nothing about what it holds. */
function* names() {
  const empty = /(^|\/)(utils?|lib|helpers?|common|types|config-[^/]*)(\/|\.tsx?$)/;
  for (const path of files) {
    if (basename(path) === "index.ts" || basename(path) === "index.tsx") {
      yield `${path}: import from the file that defines a thing.`;
    }
    if (empty.test(path) && !path.startsWith("packages/i18n/messages/")) {
      yield `${path}: a name that says what it holds.`;
    }
  }
}

/** Nothing left for later, no rule switched off without its reason. */
function* words() {
  for (const { path, text } of sources) {
    if (path.startsWith("lint/")) continue;
    if (/\b(TODO|FIXME|XXX)\b/.test(text)) yield `${path} leaves something for later.`;
    if (/@ts-(ignore|nocheck)|eslint-disable/.test(text)) yield `${path} switches a check off.`;
    for (const [, reason = ""] of text.matchAll(/biome-ignore [^:\n]*:?(.*)/g)) {
      if (reason.trim() === "") yield `${path} switches a rule off without a reason.`;
    }
  }
}

/** What packages offer is explained where it is defined. */
function* docstrings() {
  const own = /^packages\/[^/]+\/src\/.*\.tsx?$/;
  for (const { path, text } of sources) {
    if (!own.test(path) || path.endsWith(".test.ts") || path.endsWith(".test.tsx")) continue;
    const lines = text.split("\n");
    for (const [index, line] of lines.entries()) {
      const name = /^export (?:async )?function\*? (\w+)/.exec(line)?.[1];
      if (name && lines[index - 1]?.trim().endsWith("*/") === false) {
        yield `${path}: ${name} has no docstring.`;
      }
    }
  }
}
