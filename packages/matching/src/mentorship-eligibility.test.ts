import { expect, test } from "vitest";
import { instance, mentor, newcomer } from "./made-mentorship";
import type { Mentor, Newcomer, Reason } from "./mentorship";
import { rulesOf, shared } from "./mentorship-eligibility";

const cases: readonly [string, Reason | null, Partial<Newcomer>, Partial<Mentor>][] = [
  ["a common language and a common time are enough", null, {}, {}],
  ["no common language", "languages", { languages: ["en"] }, { languages: ["uk"] }],
  ["no language at all", "languages", { languages: [] }, {}],
  ["no common time", "times", { times: ["tue"] }, {}],
  [
    "a mentor who is not vetted, where it is asked for",
    "vetting",
    { needsVetted: true },
    { vetted: false },
  ],
  ["a mentor who is not vetted, where nobody asks", null, {}, { vetted: false }],
  ["a mentor who pauses", "paused", {}, { paused: true }],
  ["a mentor without a free place", "full", {}, { capacity: 2, load: 2 }],
  ["the same household is private", "notPossible", { household: "h1" }, { household: "h1" }],
  ["no household is not the same one", null, { household: null }, { household: null }],
  ["nobody is their own mentor", "notPossible", { id: "olu" }, {}],
];

test.for(cases)("%s: %s", ([, reason, asks, offers]) => {
  const [one, other] = [newcomer("anna", asks), mentor("olu", offers)];
  const rules = rulesOf(instance({}));
  expect(rules(one, other, other.capacity - other.load)).toBe(reason);
});

test("two people are kept apart whoever asked for it, and nobody learns why", () => {
  for (const apart of [[["anna", "olu"]], [["olu", "anna"]]] as [string, string][][]) {
    expect(rulesOf(instance({ apart }))(newcomer("anna"), mentor("olu"), 1)).toBe("notPossible");
  }
});

test("what is private stands behind every other rule", () => {
  const rules = rulesOf(
    instance({ apart: [["anna", "olu"]], bans: [{ newcomer: "anna", mentor: "olu" }] }),
  );
  expect(rules(newcomer("anna", { times: [] }), mentor("olu"), 1)).toBe("times");
  expect(rules(newcomer("anna"), mentor("olu"), 1)).toBe("banned");
  expect(rules(newcomer("anna"), mentor("olu"), 1, ["banned"])).toBe("notPossible");
});

test("a rule that is waived does not count", () => {
  const rules = rulesOf(instance({}));
  const [one, other] = [newcomer("anna", { languages: [], times: [] }), mentor("olu")];
  expect(rules(one, other, 0, ["full"])).toBe("languages");
  expect(rules(one, other, 0, ["full", "languages"])).toBe("times");
  expect(rules(one, other, 0, ["full", "languages", "times"])).toBeNull();
});

test("a thing listed twice is in common once", () => {
  expect(shared(["ar", "ar", "uk"], ["ar", "uk", "uk"])).toBe(2);
});
