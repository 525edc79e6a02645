import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const root = new URL(".", import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: "utf8" });
const read = (file: string) => readFileSync(new URL(file, root), "utf8");
const sheets = files.filter((file) => file.endsWith(".css"));
const components = files.filter((file) => file.endsWith(".tsx") && !file.endsWith(".test.tsx"));

/** Sides that do not turn with the page. */
const physical =
  /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-)?(?:left|right|top|bottom)\b(?=[^{}]*[;}])/;
const fourSides =
  /(?:margin|padding|inset|border-width):\s*[^\s;(]+ ([^\s;(]+) [^\s;(]+ ([^\s;(]+);/g;

describe.each(sheets)("%s", (sheet) => {
  const css = read(sheet).replaceAll(/\/\*.*?\*\//gs, "");

  test("turns with the page", () => {
    expect(css).not.toMatch(physical);
    expect(css).not.toMatch(/(?<![\w-])(?:float|clear):/);
    for (const [rule, end, start] of css.matchAll(fourSides)) expect(end, rule).toBe(start);
    for (const [rule] of css.matchAll(/background-position:[^;]+;/g))
      expect(rule).toMatch(/(?:22px.*16px|16px.*22px)/s);
  });

  test("asks no stranger for anything", () => {
    expect(css).not.toMatch(/https?:|url\(["']?\/\//);
  });
});

test("the rule about sides would see one", () => {
  expect(".a {\n  margin-left: 1px;\n}").toMatch(physical);
  expect(".a {\n  text-align: right;\n}").toMatch(physical);
  expect(".top {\n  inset-block-start: 0;\n}").not.toMatch(physical);
});

test.each(components)(
  "%s carries no style of its own, which the policy would drop",
  (component) => {
    expect(read(component)).not.toMatch(/\bstyle=|dangerouslySetInnerHTML/);
  },
);
