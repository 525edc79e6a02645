import fc from "fast-check";
import { expect, test } from "vitest";
import { countMotion, type MotionRules, simpleMajority } from "./motion";
import type { Condition } from "./motion-condition";
import { compared, dataFile, hasData } from "./testing";

const twoThirds: Condition = { what: "for", of: "cast", share: [2, 3] };
const half: Condition = { what: "for", of: "cast", share: [1, 2], strict: true };
const outcome = (heads: Parameters<typeof countMotion>[0]["heads"], rules?: MotionRules) =>
  countMotion({ heads }, rules).details.outcome;

type Fixture = {
  readonly motions: readonly {
    readonly for: number;
    readonly against: number;
    readonly abstain: number;
    readonly outcome: string | null;
  }[];
};

const fixture: Fixture | null = dataFile("motions-nodejs-tsc.json");

test.skipIf(!hasData)("motions of a technical committee", () => {
  const { motions } = fixture as Fixture;
  for (const { outcome: published, ...heads } of motions) {
    const report = countMotion({ heads });
    if (published === null) continue;
    expect(report.details.outcome === "carried" ? "Yes" : "No").toBe(published);
    compared("motions with a published outcome", 1);
  }
  expect(motions).toHaveLength(7);
});

test("more than half of the votes cast carries a motion; abstentions are no votes", () => {
  expect(outcome({ for: 12, against: 1, abstain: 6 })).toBe("carried");
  expect(outcome({ for: 3, against: 2, abstain: 40 })).toBe("carried");
  expect(outcome({ for: 2, against: 3, abstain: 0 })).toBe("rejected");
});

test("where abstentions count as votes cast, they work against", () => {
  const rules = { ...simpleMajority, abstentionsCount: true };
  expect(outcome({ for: 3, against: 2, abstain: 0 }, rules)).toBe("carried");
  expect(outcome({ for: 3, against: 2, abstain: 1 }, rules)).toBe("rejected");
});

// Robert's Rules of Order Newly Revised, 12th edition, 44:3: two thirds of 30 votes are 20, of 31 are 21, of 32 and 33 are 22.
test("two thirds are exact: 20 of 30, 21 of 31, 67 of 100", () => {
  const rules = { conditions: [twoThirds] };
  expect(outcome({ for: 20, against: 10, abstain: 0 }, rules)).toBe("carried");
  expect(outcome({ for: 20, against: 11, abstain: 0 }, rules)).toBe("rejected");
  expect(outcome({ for: 21, against: 10, abstain: 0 }, rules)).toBe("carried");
  expect(outcome({ for: 21, against: 11, abstain: 0 }, rules)).toBe("rejected");
  expect(outcome({ for: 22, against: 11, abstain: 0 }, rules)).toBe("carried");
  expect(outcome({ for: 66, against: 34, abstain: 0 }, rules)).toBe("rejected");
  expect(outcome({ for: 67, against: 33, abstain: 0 }, rules)).toBe("carried");
});

test("exactly two thirds are not more than two thirds", () => {
  const rules = { conditions: [{ ...twoThirds, strict: true }] };
  expect(outcome({ for: 20, against: 10, abstain: 0 }, rules)).toBe("rejected");
  expect(outcome({ for: 2 ** 52, against: 2 ** 51, abstain: 0 }, rules)).toBe("rejected");
  expect(outcome({ for: 2 ** 52 + 1, against: 2 ** 51, abstain: 0 }, rules)).toBe("carried");
});

// The same book, 44:9: 150 members, 30 present, 25 votes: 13, 16 and 76 are majorities.
test("of one vote, three majorities: of those who vote, of those present, of all members", () => {
  const of = (base: Condition["of"], yes: number) => {
    const heads = { for: yes, against: 25 - yes, abstain: 0, present: 30, members: 150 };
    return outcome(heads, { conditions: [{ ...half, of: base }] });
  };
  expect([of("cast", 12), of("cast", 13)]).toEqual(["rejected", "carried"]);
  expect([of("present", 15), of("present", 16)]).toEqual(["rejected", "carried"]);
  expect(of("members", 25)).toBe("rejected");
  const all = { against: 0, abstain: 0, members: 150 };
  const rules = { conditions: [{ ...half, of: "members" } as const] };
  expect([75, 76].map((yes) => outcome({ ...all, for: yes }, rules))).toEqual([
    "rejected",
    "carried",
  ]);
});

test("without a quorum of presence, of votes or of approval nothing is decided", () => {
  const heads = { for: 9, against: 1, abstain: 4, members: 40 };
  const by = (quorum: Condition) => outcome(heads, { ...simpleMajority, quorums: [quorum] });
  expect(by({ what: "present", of: "members", share: [1, 3] })).toBe("carried");
  expect(by({ what: "present", of: "members", share: [1, 2] })).toBe("noQuorum");
  expect(by({ what: "cast", of: "one", share: [10, 1] })).toBe("carried");
  expect(by({ what: "cast", of: "one", share: [11, 1] })).toBe("noQuorum");
  expect(by({ what: "for", of: "members", share: [1, 5] })).toBe("carried");
  expect(by({ what: "for", of: "members", share: [1, 4] })).toBe("noQuorum");
});

test("a majority of heads and three quarters of the weights, both at once", () => {
  const rules: MotionRules = {
    conditions: [half, { ...twoThirds, share: [3, 4], by: "weights" }],
  };
  const heads = { for: 6, against: 4, abstain: 0 };
  const carried = countMotion({ heads, weights: { for: 75, against: 25, abstain: 0 } }, rules);
  expect(carried.winners).toEqual([0]);
  const rejected = countMotion({ heads, weights: { for: 74, against: 26, abstain: 0 } }, rules);
  expect(rejected.winners).toEqual([1]);
  expect(rejected.details.unmet).toEqual(["for ≥ 3/4 of cast (weights)"]);
  expect(rejected.rounds[0]?.events.map(({ kind }) => kind)).toEqual([
    "conditionMet",
    "conditionMissed",
    "rejected",
  ]);
});

test("as many for as against: the motion fails, or the chair decides", () => {
  const even = { for: 5, against: 5, abstain: 1 };
  expect(outcome(even)).toBe("rejected");
  const chair = { ...simpleMajority, tie: "chair" } as const;
  expect(outcome(even, chair)).toBe("tied");
  expect(countMotion({ heads: even }, chair).winners).toEqual([]);
  expect(outcome(even, { ...chair, chair: "for" })).toBe("carried");
  expect(outcome(even, { ...chair, chair: "against" })).toBe("rejected");
  expect(countMotion({ heads: even }, { ...chair, chair: "for" }).ties).toEqual([
    { round: 1, kind: "motion", candidates: [0, 1], settled: "rule", chosen: [0] },
  ]);
});

test("the chair mends a tie, not half of all members or of those who also abstained", () => {
  const chair = { tie: "chair", chair: "for" } as const;
  const heads = { for: 6, against: 4, abstain: 2, members: 12 };
  expect(outcome(heads, { ...chair, conditions: [{ ...half, of: "members" }] })).toBe("rejected");
  expect(outcome(heads, { ...chair, conditions: [half], abstentionsCount: true })).toBe("rejected");
});

test("the chair mends a tie, not a missed condition or quorum, and not a vote without votes", () => {
  const even = { for: 5, against: 5, abstain: 0, members: 30 };
  const chair = { tie: "chair", chair: "for" } as const;
  expect(outcome(even, { ...chair, conditions: [half, twoThirds] })).toBe("rejected");
  const quorums: Condition[] = [{ what: "present", of: "members", share: [1, 2] }];
  expect(outcome(even, { ...chair, conditions: [half], quorums })).toBe("noQuorum");
  expect(outcome({ for: 0, against: 0, abstain: 9 }, { ...chair, conditions: [half] })).toBe(
    "rejected",
  );
  expect(outcome({ for: 0, against: 0, abstain: 9 }, { conditions: [twoThirds] })).toBe("rejected");
});

test("numbers that cannot be are refused in a sentence", () => {
  const heads = { for: 5, against: 5, abstain: 0 };
  expect(() => outcome({ ...heads, present: 9 })).toThrow("only 9 were present");
  expect(() => outcome({ ...heads, members: 9 })).toThrow("than the 9 members");
  expect(() => outcome({ ...heads, for: 0.5 })).toThrow('"for" is 0.5');
  expect(() => outcome(heads, { conditions: [] })).toThrow("needs a condition");
  expect(() => outcome(heads, { conditions: [{ ...half, of: "members" }] })).toThrow("missing");
  expect(() => outcome(heads, { conditions: [{ ...half, by: "weights" }] })).toThrow("none");
  expect(() => outcome(heads, { conditions: [{ ...half, share: [1, 0] }] })).toThrow("1/0");
  const odd = (condition: object) => () =>
    outcome(heads, { conditions: [{ ...half, ...condition }] });
  expect(odd({ of: "everybody" })).toThrow('speaks of "everybody"');
  expect(odd({ what: undefined })).toThrow('speaks of "undefined"');
  expect(odd({ share: 0.5 })).toThrow("fraction of whole numbers");
});

test("one more vote for never makes a carried motion fail; what is strict is never easier", () => {
  const number = fc.integer({ min: 0, max: 60 });
  const share = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .filter(([upper, lower]) => upper <= lower);
  fc.assert(
    fc.property(number, number, number, share, fc.boolean(), (yes, no, abstain, of, counted) => {
      const heads = { for: yes, against: no, abstain };
      const by = (strict: boolean) => ({
        conditions: [{ ...half, share: of, strict }],
        abstentionsCount: counted,
      });
      const carried = outcome(heads, by(false)) === "carried";
      if (carried) expect(outcome({ ...heads, for: yes + 1 }, by(false))).toBe("carried");
      if (outcome(heads, by(true)) === "carried") expect(carried).toBe(true);
      const cast = yes + no + (counted ? abstain : 0);
      expect(carried).toBe(cast > 0 && yes * of[1] >= cast * of[0]);
    }),
  );
});
