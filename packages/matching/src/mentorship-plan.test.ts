import { describe, expect, test } from "vitest";
import { instance, mentor, newcomer } from "./made-mentorship";
import type { MentorshipInstance, Order } from "./mentorship";
import { checkPlan } from "./mentorship-check";
import { planPairs } from "./mentorship-plan";

/** "anna+olu bilal+pia": the pairs of a plan that the checker accepts. */
function pairsOf(made: MentorshipInstance, order: Order = "worstFirst"): string {
  const plan = planPairs(made, order);
  expect(checkPlan(made, plan)).toEqual([]);
  return plan.pairs.map((pair) => `${pair.newcomer}+${pair.mentor}`).join(" ");
}

describe("one very good and one bad pair, or two middling ones", () => {
  // anna+olu 105 and bilal+pia 15 are 120 together; anna+pia 35 and bilal+olu 35 only 70.
  const made = instance({
    newcomers: [
      newcomer("anna", { topics: ["work", "home"], wishes: ["olu"] }),
      newcomer("bilal", { topics: ["law"] }),
    ],
    mentors: [
      mentor("olu", { topics: ["work", "home", "law"] }),
      mentor("pia", { topics: ["work"] }),
    ],
  });

  test("the highest total takes the very good one", () => {
    expect(pairsOf(made, "mostPairs")).toBe("anna+olu bilal+pia");
    expect(planPairs(made, "mostPairs").values).toMatchObject({ total: 120, worst: 15 });
  });

  test("worst-first leaves nobody with the bad one", () => {
    expect(pairsOf(made, "worstFirst")).toBe("anna+pia bilal+olu");
    expect(planPairs(made).values).toMatchObject({ total: 70, worst: 35, blocking: 1 });
  });

  test("the stable orders pair those who would both rather have each other", () => {
    expect(pairsOf(made, "newcomersPropose")).toBe("anna+olu bilal+pia");
    expect(pairsOf(made, "mentorsPropose")).toBe("anna+olu bilal+pia");
  });
});

describe("one excellent pair, or two poor ones", () => {
  // bilal's only mentor is olu; anna could also have pia.
  const made = instance({
    newcomers: [
      newcomer("anna", { topics: ["work", "home"], wishes: ["olu"] }),
      newcomer("bilal", { languages: ["uk"] }),
    ],
    mentors: [mentor("olu", { topics: ["work", "home"], languages: ["ar", "uk"] }), mentor("pia")],
  });

  test("only the highest total leaves somebody waiting for it", () => {
    expect(pairsOf(made, "highestTotal")).toBe("anna+olu");
    expect(planPairs(made, "highestTotal").waiting).toEqual(["bilal"]);
    expect(pairsOf(made, "mostPairs")).toBe("anna+pia bilal+olu");
    expect(pairsOf(made, "worstFirst")).toBe("anna+pia bilal+olu");
  });
});

describe("worst-first, where pairs are equal in number", () => {
  test("whoever waited longer gets the place, though somebody else fits better", () => {
    const newcomers = [
      newcomer("anna", { wishes: ["olu"], waited: 3 }),
      newcomer("bilal", { waited: 4 }),
    ];
    expect(pairsOf(instance({ newcomers, mentors: [mentor("olu")] }))).toBe("bilal+olu");
  });

  test("where pairs fit alike, the mentor with fewer people gets one", () => {
    const mentors = [mentor("olu", { capacity: 5, load: 2 }), mentor("pia", { capacity: 5 })];
    const newcomers = [newcomer("anna"), newcomer("bilal"), newcomer("chen")];
    const { pairs } = planPairs(instance({ newcomers, mentors }));
    expect(pairs.map((pair) => pair.mentor).sort()).toEqual(["olu", "pia", "pia"].sort());
  });

  test("somebody changes to a mentor who fits as well and has fewer people", () => {
    const mentors = [mentor("olu", { capacity: 3, load: 1 }), mentor("pia")];
    const previous = [{ newcomer: "anna", mentor: "olu" }];
    expect(pairsOf(instance({ newcomers: [newcomer("anna")], mentors, previous }))).toBe(
      "anna+pia",
    );
  });

  test("where load is even too, people stay with the mentor of the plan before", () => {
    const newcomers = [newcomer("anna"), newcomer("bilal")];
    const mentors = [mentor("olu"), mentor("pia")];
    for (const previous of [
      [{ newcomer: "anna", mentor: "olu" }],
      [{ newcomer: "anna", mentor: "pia" }],
    ]) {
      const plan = planPairs(instance({ newcomers, mentors, previous }));
      expect(plan.pairs.find((pair) => pair.newcomer === "anna")).toMatchObject({
        mentor: previous[0]?.mentor,
        kept: true,
      });
      expect(plan.values.changes).toBe(0);
    }
  });
});

describe("stable plans, where the two sides wish differently", () => {
  const made = instance({
    newcomers: [
      newcomer("anna", { wishes: ["olu", "pia"] }),
      newcomer("bilal", { wishes: ["pia", "olu"] }),
    ],
    mentors: [
      mentor("olu", { wishes: ["bilal", "anna"] }),
      mentor("pia", { wishes: ["anna", "bilal"] }),
    ],
  });

  test("each side gets its first wishes where it proposes", () => {
    expect(pairsOf(made, "newcomersPropose")).toBe("anna+olu bilal+pia");
    expect(pairsOf(made, "mentorsPropose")).toBe("anna+pia bilal+olu");
  });
});

describe("pins and bans", () => {
  const newcomers = [
    newcomer("anna", { wishes: ["olu"] }),
    newcomer("bilal", { languages: ["uk"] }),
  ];
  const mentors = [mentor("olu"), mentor("pia", { capacity: 2 })];
  const pin = { newcomer: "bilal", mentor: "olu" };

  test("a pin holds, and the others are planned around it", () => {
    const made = instance({
      newcomers: [newcomer("anna", { wishes: ["olu"] }), newcomer("bilal")],
      mentors,
      pins: [pin],
    });
    expect(pairsOf(made)).toBe("anna+pia bilal+olu");
    expect(planPairs(made).pairs.map(({ pinned }) => pinned)).toEqual([false, true]);
  });

  test("a pin breaks only the rules that were waived for it", () => {
    const refused = instance({ newcomers, mentors, pins: [pin] });
    expect(pairsOf(refused)).toBe("anna+olu");
    expect(planPairs(refused).refused).toEqual([{ ...pin, reason: "languages" }]);
    const waived = [{ ...pin, waived: ["languages"] as const }];
    expect(pairsOf(instance({ newcomers, mentors, pins: waived }))).toBe("anna+pia bilal+olu");
  });

  test("what is private cannot be waived, nor is it told", () => {
    const all = ["paused", "full", "vetting", "languages", "times", "banned"] as const;
    const pins = [{ ...pin, waived: all }];
    const plan = planPairs(instance({ newcomers, mentors, pins, apart: [["olu", "bilal"]] }));
    expect(plan.refused).toEqual([{ ...pin, reason: "notPossible" }]);
  });

  test("of pins that cannot all hold, the first decided do", () => {
    const pins = [
      { newcomer: "anna", mentor: "olu" },
      { newcomer: "chen", mentor: "olu" },
      { newcomer: "anna", mentor: "pia" },
      { newcomer: "anna", mentor: "nobody" },
    ];
    const made = instance({ newcomers: [newcomer("anna"), newcomer("chen")], mentors, pins });
    expect(pairsOf(made)).toBe("anna+olu chen+pia");
    expect(planPairs(made).refused.map(({ reason }) => reason)).toEqual([
      "full",
      "taken",
      "unknown",
    ]);
  });

  test("a place given beyond the capacity is no place for others", () => {
    const pins = [{ newcomer: "anna", mentor: "olu", waived: ["full"] as const }];
    const full = [mentor("olu", { load: 1 })];
    const made = instance({ newcomers: [newcomer("anna"), newcomer("chen")], mentors: full, pins });
    expect(pairsOf(made)).toBe("anna+olu");
  });

  test("a banned pair is not made", () => {
    const bans = [{ newcomer: "anna", mentor: "olu" }];
    expect(pairsOf(instance({ newcomers, mentors, bans }))).toBe("anna+pia");
  });
});

test("nobody at all is a plan too", () => {
  expect(pairsOf(instance({}))).toBe("");
  expect(planPairs(instance({ newcomers: [newcomer("anna")] })).waiting).toEqual(["anna"]);
  expect(pairsOf(instance({ mentors: [mentor("olu")] }), "newcomersPropose")).toBe("");
});

test("input that makes no sense is refused", () => {
  const twice = [newcomer("anna"), newcomer("anna")];
  expect(() => planPairs(instance({ newcomers: twice }))).toThrow("anna stands in the list twice.");
  const half = [mentor("olu", { capacity: 0.5 })];
  expect(() => planPairs(instance({ mentors: half }))).toThrow(
    "capacity of olu must be an integer",
  );
  const pins = [
    { newcomer: "anna", mentor: "olu" },
    { newcomer: "anna", mentor: "olu" },
  ];
  const both = { newcomers: [newcomer("anna")], mentors: [mentor("olu")] };
  expect(() => planPairs(instance({ ...both, pins }))).toThrow("anna and olu are pinned twice.");
});
