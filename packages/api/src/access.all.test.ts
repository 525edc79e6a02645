import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { consoleRouter } from "./console-router";
import { portalRouter } from "./portal-router";

const paths = [portalRouter, consoleRouter].flatMap((router) =>
  Object.keys(router._def.procedures),
);

/** The access table of an area, as it is written; empty where there is none. */
function tableOf(area: string) {
  const folder = area.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const file = fileURLToPath(new URL(`./${folder}/access.test.ts`, import.meta.url));
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

test("every procedure of both apps stands in the access table of its area", () => {
  const missing = [...new Set(paths)].filter((path) => {
    const [area = "", name = ""] = path.split(".");
    const table = tableOf(area);
    return !table.includes("testAccess(") || !new RegExp(`\\b${name}: `).test(table);
  });
  expect(missing).toEqual([]);
});

test("a procedure has two words: its area and what it does", () => {
  expect(paths.filter((path) => !/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/.test(path))).toEqual([]);
});
