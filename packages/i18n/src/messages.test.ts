import { expect, test } from "vitest";
import { areasOf, flat, readArea, treeOf } from "../areas";
import { faultsOf } from "../message-rules";
import { locales } from "./locales";

const english = flat(treeOf("en"));
const others = locales.filter((locale) => locale !== "en");

/** As a list with a line for each problem, so that a failure reads as what is left to do. */
const listed = (problems: readonly string[]) => problems.join("\n");

test.for(others)("%s has the areas and keys of English, and no others", (locale) => {
  const areas = areasOf("en");
  const problems = areas.flatMap((area) => {
    const wanted = [...flat(readArea("en", area)).keys()];
    if (!areasOf(locale).includes(area)) return `${area}: all ${wanted.length} messages missing`;
    const there = [...flat(readArea(locale, area)).keys()];
    return [
      ...wanted.filter((key) => !there.includes(key)).map((key) => `${area}: ${key} missing`),
      ...there.filter((key) => !wanted.includes(key)).map((key) => `${area}: ${key} extra`),
    ];
  });
  const extra = areasOf(locale).filter((area) => !areas.includes(area));
  expect(listed([...problems, ...extra.map((area) => `${area}: not in English`)])).toBe("");
});

test.for(locales)(
  "%s: each message asks what English asks, and is written by the rules",
  (locale) => {
    const problems = [...flat(treeOf(locale))].flatMap(([key, text]) =>
      faultsOf(locale, text, english.get(key) ?? text).map((fault) => `${key} ${fault}: ${text}`),
    );
    expect(listed(problems)).toBe("");
  },
);

test.for(locales)("%s: no two files say the same key", (locale) => {
  const written = areasOf(locale).flatMap((area) => [...flat(readArea(locale, area)).keys()]);
  expect(flat(treeOf(locale)).size).toBe(written.length);
});
