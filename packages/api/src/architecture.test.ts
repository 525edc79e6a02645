import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const source = dirname(fileURLToPath(import.meta.url));

const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
  (path) => path.endsWith(".ts") && !/(\.test|testing)\.ts$/.test(path),
);
const linesOf = (path: string) => readFileSync(join(source, path), "utf8").split("\n");

const names = ["schema", "rules", "queries", "commands", "portal", "console", "jobs"];

/** Another name is a decision: what audit writes is a step of everyone's changes, not a command. */
const decided = ["audit/record.ts"];

test("an area has seven file names at most, and always the same", () => {
  const inAreas = files.filter((path) => path.includes("/") && !decided.includes(path));
  expect(inAreas.filter((path) => !names.some((name) => path.endsWith(`/${name}.ts`)))).toEqual([]);
  expect(inAreas.filter((path) => path.split("/").length > 2)).toEqual([]);
});

/** Lines outside an area's folder that exist because of it. */
function linesAbout(area: string) {
  const others = files.filter((path) => !path.startsWith(`${area}/`));
  const here = new RegExp(`"\\.\\.?/${area}/|"${area}\\.|^\\s+${area}:|^\\s+\\.\\.\\.${area},`);
  return others.flatMap((path) =>
    linesOf(path).flatMap((line) => (here.test(line) ? [`${path}: ${line.trim()}`] : [])),
  );
}

test("an area stands in at most five lines outside its folder", () => {
  const lines = linesAbout("calendar");
  expect(lines).toContain(`portal-router.ts: import { calendarPortal } from "./calendar/portal";`);
  expect(lines.slice(5)).toEqual([]);
});

/** All files that this one brings along when it is loaded, types aside. */
function loadedBy(path: string, seen = new Set<string>()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = linesOf(path).join("\n");
  for (const [, types, to = ""] of text.matchAll(/^import (type )?[^;]*?"(\.[^"]+)";/gms)) {
    if (!types) loadedBy(`${relative(source, join(source, dirname(path), to))}.ts`, seen);
  }
  return seen;
}

test("the portal's process loads nothing that only people of office may ask", () => {
  const loaded = [...loadedBy("portal-router.ts")];
  expect(loaded).toContain("places/portal.ts");
  expect(loaded.filter((path) => /(^|\/)console(-router)?\.ts$/.test(path))).toEqual([]);
});

test("a procedure asks no database itself", () => {
  const routers = files.filter((path) => /\/(portal|console)\.ts$/.test(path));
  const asking = routers.filter((path) => /\bdb\.(\w|\$)/.test(linesOf(path).join("\n")));
  expect(asking).toEqual([]);
});

test("files are small", () => {
  const sizes = files.map((path) => linesOf(path).length - 1).toSorted((one, other) => one - other);
  expect(files.filter((path) => linesOf(path).length > 251)).toEqual([]);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(60);
});

test("nothing is called after what anything could be", () => {
  const vague = /(^|[/-])(utils?|libs?|helpers?|commons?|types?|index|manager|service)(\.|\/|-|$)/;
  const folders = readdirSync(source).filter((name) => statSync(join(source, name)).isDirectory());
  expect([...files, ...folders].filter((path) => vague.test(path))).toEqual([]);
});
