import { translatorFor } from "@commonhouse/i18n/translator";
import { expect, test } from "vitest";
import { refusalIn, say } from "./say";

const t = translatorFor("en", { timeZone: "UTC" });

test("a code that has no sentence says nothing", () => {
  for (const key of [
    "done.nothing",
    "done",
    "done.",
    "done.__proto__",
    "done.constructor",
    "done.<b>",
    "faults",
  ]) {
    expect(say(t, key)).toBeNull();
  }
  expect(say(t, "faults.missing")).toBe(t("faults.missing"));
});

test("a refusal without words of its own still says something", () => {
  const moment = () => "soon";
  expect(refusalIn(t, { refusal: "notFound", params: {} }, moment)).toBe(t("refusals.notFound"));
  expect(refusalIn(t, { refusal: "nobody.knows", params: {} }, moment)).toBe(
    t("refusals.unexpected"),
  );
});
