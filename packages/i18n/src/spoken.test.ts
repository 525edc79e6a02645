import { expect, test } from "vitest";
import { locales } from "./locales";
import { languageName, spoken } from "./spoken";

test.for(locales)("every language that is offered has a name in %s", (reader) => {
  const named = spoken.filter((code) => code !== "sgn");
  expect(named.filter((code) => languageName(code, reader) === null)).toEqual([]);
});

test("what is no language has no name", () => {
  expect([languageName("", "en"), languageName("x y", "ar"), languageName("qqq", "en")]).toEqual([
    null,
    null,
    null,
  ]);
});
