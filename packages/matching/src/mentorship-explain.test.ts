import { describe, expect, test } from "vitest";
import { instance, mentor, newcomer } from "./made-mentorship";
import { differenceOf } from "./mentorship-compare";
import { explainPair } from "./mentorship-explain";
import { forcePair } from "./mentorship-force";
import { planPairs } from "./mentorship-plan";
import { explainPosition } from "./mentorship-position";
import { recount } from "./mentorship-recount";
import { suggestions } from "./mentorship-suggestions";

// Everybody would like olu; bilal has waited longest.
const made = instance({
  newcomers: [
    newcomer("anna", { topics: ["work", "home"], wishes: ["olu"], waited: 10 }),
    newcomer("bilal", { topics: ["work"], wishes: ["pia", "olu"], waited: 30 }),
    newcomer("chen", { languages: ["uk"], needsVetted: true, waited: 20 }),
  ],
  mentors: [
    mentor("olu", { topics: ["work", "home"] }),
    mentor("pia", { topics: ["home"] }),
    mentor("quang", { languages: ["uk"], vetted: false }),
  ],
});

describe("why two people fit", () => {
  test("the points of each part, the wish, and what they have in common", () => {
    expect(explainPair(made, { newcomer: "bilal", mentor: "olu" })).toEqual({
      reason: null,
      total: 75,
      parts: [
        { part: "topics", points: 20, of: 40 },
        { part: "languages", points: 10, of: 20 },
        { part: "near", points: 0, of: 20 },
        { part: "times", points: 5, of: 10 },
        { part: "wish", points: 40, of: 50 },
      ],
      wish: 2,
      topics: ["work"],
      languages: ["ar"],
      times: ["mon"],
    });
  });

  test("or why not", () => {
    const reason = (mentor: string) => explainPair(made, { newcomer: "chen", mentor }).reason;
    expect([reason("olu"), reason("quang")]).toEqual(["languages", "vetting"]);
    expect(() => reason("nobody")).toThrow("nobody is not among the mentors.");
  });
});

describe("suggestions", () => {
  test("possible mentors, the highest score first, and whom the plan chooses", () => {
    const found = suggestions(made, "anna").map(({ mentor, score, chosen }) => [
      mentor,
      score.total,
      chosen,
    ]);
    expect(found).toEqual([
      ["olu", 105, true],
      ["pia", 35, false],
    ]);
    expect(suggestions(made, "chen")).toEqual([]);
    expect(() => suggestions(made, "nobody")).toThrow("nobody is not among the newcomers.");
  });

  test("a place that somebody else's pin has taken is not offered; one's own pin is", () => {
    const pins = [{ newcomer: "bilal", mentor: "olu" }];
    const of = (id: string) => suggestions({ ...made, pins }, id).map(({ mentor }) => mentor);
    expect(of("anna")).toEqual(["pia"]);
    expect(of("bilal")).toEqual(["olu", "pia"]);
  });
});

describe("a newcomer's place in a plan", () => {
  test("who has the mentor that fits best", () => {
    expect(explainPosition(made, planPairs(made), "anna")).toMatchObject({
      because: "best",
      mentor: "olu",
      better: [],
    });
  });

  test("who waits because all that fit are full with people who waited longer", () => {
    const two = { ...made, mentors: made.mentors.slice(0, 1) };
    expect(explainPosition(two, planPairs(two), "anna")).toEqual({
      because: "fullWaitingLonger",
      mentor: null,
      better: [
        { mentor: "olu", total: 105, free: false, people: 1, waitedLonger: 1, fitBetter: 0 },
      ],
      rules: [],
    });
  });

  test("who waited just as long is not told that others waited longer", () => {
    const newcomers = [newcomer("anna", { waited: 5 }), newcomer("bilal", { waited: 5 })];
    const alike = instance({ newcomers, mentors: [mentor("olu")] });
    const plan = planPairs(alike);
    expect(explainPosition(alike, plan, plan.waiting[0] ?? "").because).toBe("full");
  });

  test("whose better mentor is full with somebody who did not wait longer", () => {
    const newcomers = made.newcomers.map((one) => ({ ...one, wishes: ["olu"] }));
    const alike = { ...made, newcomers };
    const plan = planPairs(alike, "highestTotal");
    expect(explainPosition(alike, plan, "bilal")).toMatchObject({
      because: "full",
      mentor: "pia",
      better: [{ mentor: "olu", waitedLonger: 0, fitBetter: 1 }],
    });
  });

  test("whose better mentor has room, because the plan was made by hand", () => {
    const pairs = [{ newcomer: "anna", mentor: "pia" }];
    const plan = { ...planPairs({ ...made, pins: pairs }), waiting: ["bilal", "chen"] };
    const byHand = { ...plan, pairs: plan.pairs.filter(({ newcomer }) => newcomer === "anna") };
    expect(explainPosition(made, byHand, "anna").because).toBe("whole");
  });

  test("whom no mentor fits learns which rules leave them out, but nothing private", () => {
    const apart = [...made.mentors, mentor("rosa", { languages: ["uk"] })];
    const kept = { ...made, mentors: apart, apart: [["rosa", "chen"] as [string, string]] };
    expect(explainPosition(kept, planPairs(kept), "chen")).toEqual({
      because: "noneFits",
      mentor: null,
      better: [],
      rules: [
        { reason: "languages", mentors: 2 },
        { reason: "vetting", mentors: 1 },
      ],
    });
  });
});

describe("what pairing two people would cost", () => {
  test("everyone stays paired, and the total falls", () => {
    const forced = forcePair(made, { newcomer: "anna", mentor: "pia" });
    expect(forced).toMatchObject({
      possible: true,
      difference: {
        pairs: 0,
        total: -60,
        losing: [],
        gaining: [],
        moving: [
          { newcomer: "anna", from: "olu", to: "pia" },
          { newcomer: "bilal", from: "pia", to: "olu" },
        ],
      },
    });
  });

  test("somebody would lose the mentor", () => {
    const one = { ...made, mentors: made.mentors.slice(0, 1) };
    expect(forcePair(one, { newcomer: "anna", mentor: "olu" })).toMatchObject({
      difference: { pairs: 0, total: 30, losing: ["bilal"], gaining: ["anna"], moving: [] },
    });
  });

  test("what a rule forbids cannot be forced", () => {
    const reason = "vetting";
    expect(forcePair(made, { newcomer: "chen", mentor: "quang" })).toEqual({
      possible: false,
      reason,
    });
    const apart = [["anna", "pia"] as [string, string]];
    expect(forcePair({ ...made, apart }, { newcomer: "anna", mentor: "pia" })).toEqual({
      possible: false,
      reason: "notPossible",
    });
  });

  test("it counts before the pins of others", () => {
    const pins = [{ newcomer: "bilal", mentor: "olu" }];
    const forced = forcePair({ ...made, pins }, { newcomer: "anna", mentor: "olu" });
    expect(forced).toMatchObject({
      possible: true,
      plan: { refused: [{ ...pins[0], reason: "full" }] },
    });
  });

  test("it stands in place of a pin for the same newcomer", () => {
    const pins = [{ newcomer: "anna", mentor: "olu" }];
    const forced = forcePair({ ...made, pins }, { newcomer: "anna", mentor: "pia" });
    expect(forced).toMatchObject({ possible: true, difference: { total: -60 } });
  });
});

test("pairs made by hand are compared by their recount", () => {
  const plan = planPairs(made);
  const pairs = [{ newcomer: "bilal", mentor: "olu" }];
  const difference = differenceOf(plan, { pairs, values: recount(made, pairs) });
  expect(difference).toMatchObject({ pairs: -1, losing: ["anna"], gaining: [] });
  expect(difference.after.waited).toBe(30);
});
