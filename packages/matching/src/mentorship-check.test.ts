import { describe, expect, test } from "vitest";
import { instance, mentor, newcomer } from "./made-mentorship";
import type { Plan } from "./mentorship";
import { checkPlan } from "./mentorship-check";
import { checkPairs } from "./mentorship-check-pairs";
import { planPairs } from "./mentorship-plan";
import { recount } from "./mentorship-recount";

const made = instance({
  newcomers: [
    newcomer("anna", { topics: ["work", "home"], wishes: ["olu"] }),
    newcomer("bilal", { topics: ["law"], waited: 5 }),
    newcomer("chen", { languages: ["uk"] }),
  ],
  mentors: [
    mentor("olu", { topics: ["work", "home", "law"] }),
    mentor("pia", { topics: ["work"], languages: ["ar", "uk"] }),
  ],
});
const plan = planPairs(made);
const faults = (changed: Partial<Plan>, of = made) =>
  checkPlan(of, { ...plan, ...changed }).map(({ fault }) => fault);

test("the checker finds nothing wrong with a plan, even after it was kept as JSON", () => {
  expect(faults({})).toEqual([]);
  expect(checkPlan(made, JSON.parse(JSON.stringify(plan)))).toEqual([]);
});

describe("pairs that may not stand", () => {
  const reasons = (...pairs: [string, string][]) =>
    checkPairs(
      made,
      pairs.map(([one, other]) => ({ newcomer: one, mentor: other })),
    ).map(({ newcomer, reason }) => `${newcomer} ${reason}`);

  test("a rule, somebody twice, somebody unknown, a place too few", () => {
    expect(reasons(["anna", "olu"], ["bilal", "pia"])).toEqual([]);
    expect(reasons(["chen", "olu"])).toEqual(["chen languages"]);
    expect(reasons(["anna", "olu"], ["anna", "pia"])).toEqual(["anna twice"]);
    expect(reasons(["anna", "nobody"])).toEqual(["anna unknown"]);
    expect(reasons(["anna", "olu"], ["bilal", "olu"])).toEqual(["bilal full"]);
  });

  test("a pinned pair counts before others, and may break what was waived for it", () => {
    const pins = [{ newcomer: "chen", mentor: "olu", waived: ["languages"] as const }];
    const pairs = ["anna", "chen"].map((one) => ({ newcomer: one, mentor: "olu" }));
    expect(checkPairs({ ...made, pins }, pairs)).toEqual([
      { newcomer: "anna", mentor: "olu", reason: "full" },
    ]);
  });

  test("a pinned pair that is listed twice is seen", () => {
    const pair = { newcomer: "anna", mentor: "olu" };
    expect(checkPairs({ ...made, pins: [pair] }, [pair, pair])).toMatchObject([
      { reason: "twice" },
    ]);
  });
});

describe("a plan that was changed", () => {
  const [first, ...others] = plan.pairs;

  test("a pair that is not described as it is", () => {
    if (!first) throw new Error("There is a pair.");
    expect(faults({ pairs: [{ ...first, pinned: true }, ...others] })).toEqual(["described"]);
    expect(faults({ pairs: [{ ...first, kept: true }, ...others] })).toEqual(["described"]);
    const score = { ...first.score, total: 99 };
    expect(faults({ pairs: [{ ...first, score }, ...others] })).toEqual(["described"]);
  });

  test("somebody forgotten, a pin left out, a value that is another", () => {
    expect(faults({ waiting: [] })).toEqual(["waiting"]);
    const pins = [{ newcomer: "anna", mentor: "olu" }];
    expect(faults({}, { ...made, pins })).toContain("pins");
    expect(faults({ refused: [{ newcomer: "anna", mentor: "pia", reason: "full" }] })).toEqual([
      "pins",
    ]);
    for (const value of Object.keys(plan.values)) {
      expect(faults({ values: { ...plan.values, [value]: 77 } })).toContain("value");
    }
  });

  test("a worse plan, with its own values and any proof", () => {
    for (const order of ["mostPairs", "highestTotal"] as const) {
      const best = planPairs(made, order);
      expect(faults({ ...best, order: "worstFirst" })).toEqual(["notBest"]);
      expect(faults({ ...best, order: "worstFirst", proof: plan.proof })).toEqual(["notBest"]);
    }
    expect(faults({ proof: null })).toEqual(["notBest"]);
  });

  test("a plan that two people would both leave is not stable", () => {
    expect(plan.values.blocking).toBeGreaterThan(0);
    expect(faults({ order: "newcomersPropose", proof: null })).toEqual(["notBest"]);
  });

  test("fewer pairs than possible", () => {
    const pairs = plan.pairs.slice(0, 1);
    const paired = new Set(pairs.map((pair) => pair.newcomer));
    const waiting = made.newcomers.map(({ id }) => id).filter((id) => !paired.has(id));
    expect(faults({ pairs, waiting, values: recount(made, pairs) })).toEqual(["notBest"]);
  });
});
