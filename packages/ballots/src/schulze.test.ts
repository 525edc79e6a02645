import fc from "fast-check";
import { expect, test } from "vitest";
import {
  testCondorcet,
  testFairness,
  testMonotonicity,
  testReversal,
} from "./condorcet-properties";
import { election, everySmallElection, letters, made, plainDuels } from "./made-elections";
import { packBallots, type RankedBallot } from "./pack";
import { countSchulze } from "./schulze";

const margins = { strength: "margins" } as const;
const winning = { strength: "winningVotes" } as const;
const alone = { strength: "winningVotesAlone" } as const;

for (const [name, options] of Object.entries({ winning, alone, margins })) {
  testFairness(`Schulze, ${name}`, (ballots) => countSchulze(ballots, options));
  testCondorcet(`Schulze, ${name}`, (ballots) => countSchulze(ballots, options));
  testReversal(`Schulze, ${name}`, (ballots) => countSchulze(ballots, options));
  testMonotonicity(`Schulze, ${name}`, (ballots) => countSchulze(ballots, options));
}

test("Schulze's forty-five voters: E before A, C, B and D, with the paper's paths", () => {
  const lines = [
    ...["5 A>C>B>E>D", "5 A>D>E>C>B", "8 B>E>D>A>C", "3 C>A>B>E>D"],
    ...["7 C>A>E>B>D", "2 C>B>A>D>E", "7 D>C>E>B>A", "8 E>B>A>D>C"],
  ];
  const report = countSchulze(made("ABCDE", lines));
  expect(letters("ABCDE", report.order)).toEqual(["E", "A", "C", "B", "D"]);
  expect(report.details.strongestPaths).toEqual([
    [0, 28, 28, 30, 24],
    [25, 0, 28, 33, 24],
    [25, 29, 0, 29, 24],
    [25, 28, 28, 0, 24],
    [25, 28, 28, 31, 0],
  ]);
  expect(report.rounds[0]?.votes).toEqual(["3", "1", "2", "0", "4"]);
  expect(report.rounds[0]?.events[0]).toEqual({
    kind: "strongerPath",
    candidates: [4, 0],
    values: { forth: 25, back: 24 },
  });
});

test("the same ballots with ties elect another one by margins than by winning votes", () => {
  const lines = [
    ...["6 A>B>C>D", "8 A=B", "8 A=C", "18 A=C>D", "8 A=C=D", "40 B", "4 C>B>D", "9 C>D>A"],
    ...["8 C=D", "14 D>A>B", "11 D>B>C", "4 D>C>A"],
  ];
  const ballots = made("ABCD", lines);
  expect(countSchulze(ballots).winners).toEqual([3]);
  expect(countSchulze(ballots, margins).winners).toEqual([0]);
});

test("nine voters leave B and D level: the count stops, or the lot decides and is named", () => {
  const ballots = made("ABCD", ["3 A>B>C>D", "2 C>B>D>A", "2 D>A>B>C", "2 D>B>C>A"]);
  const stopped = countSchulze(ballots);
  expect([stopped.winners, stopped.ties]).toMatchObject([[], [{ candidates: [1, 3] }]]);
  const lot = countSchulze(ballots, { ties: { by: "lot", seed: "s", contest: "c" } });
  expect(lot.winners).toHaveLength(1);
  expect(lot.ties).toMatchObject([{ settled: "lot", chosen: lot.winners }]);
});

test("an option must be above the default option for enough voters, and for more than below", () => {
  const ballots = made("ABN", ["4 A>N>B", "3 B>N>A", "2 N"]);
  const none = countSchulze(ballots, { defaultOption: 2 });
  expect([none.winners, none.details.optionsBeatingDefault]).toEqual([[2], []]);
  expect(letters("ABN", none.order)).toEqual(["N", "AB"]);

  const few = made("ABN", ["4 A>N>B", "3 B>N>A"]);
  expect(countSchulze(few, { defaultOption: 2 }).winners).toEqual([0]);
  const quorum = countSchulze(few, { defaultOption: 2, quorum: 5 });
  expect(quorum.winners).toEqual([2]);
  expect(quorum.rounds[0]?.events[0]).toMatchObject({ kind: "quorumMissed", candidates: [0] });
});

test("an option that needs three times as many must have strictly more", () => {
  const exactly = made("AN", ["3 A>N", "1 N>A"]);
  expect(countSchulze(exactly, { defaultOption: 1, majority: { 0: 3 } }).winners).toEqual([1]);
  const more = made("AN", ["4 A>N", "1 N>A"]);
  expect(countSchulze(more, { defaultOption: 1, majority: { 0: 3 } }).winners).toEqual([0]);
});

test("a default option who is no candidate, and half a quorum, are refused", () => {
  const ballots = made("AN", ["1 A>N"]);
  expect(() => countSchulze(ballots, { defaultOption: 2 })).toThrow("is not among the candidates");
  expect(() => countSchulze(ballots, { defaultOption: 1, quorum: 0.5 })).toThrow("whole numbers");
});

test("every election of up to four voters on three candidates: strongest of all paths", () => {
  for (const ballots of everySmallElection()) {
    const packed = packBallots(3, ballots);
    for (const options of [winning, alone, margins]) {
      const first = countSchulze(packed, options).order?.[0];
      const plain = plainFirst(3, plainStrengths(3, ballots, options.strength));
      if (String(first) !== String(plain)) expect({ ballots, first }).toEqual({ plain });
    }
  }
}, 30_000);

test("five candidates with ties: strongest of all paths, by each strength", () => {
  fc.assert(
    fc.property(election(5), fc.constantFrom(winning, alone, margins), (ballots, options) => {
      const first = countSchulze(packBallots(5, ballots), options).order?.[0];
      expect(first).toEqual(plainFirst(5, plainStrengths(5, ballots, options.strength)));
    }),
    { numRuns: 1000 },
  );
}, 30_000);

test("dropping the weakest duels of the Schwartz set, as Debian writes it, ends with the same", () => {
  fc.assert(
    fc.property(election(5), (ballots) => {
      const first = countSchulze(packBallots(5, ballots), winning).order?.[0];
      expect(first).toEqual(droppedToFirst(5, plainStrengths(5, ballots, winning.strength)));
    }),
    { numRuns: 1000 },
  );
});

test("a clone of a candidate takes nothing from anybody and gives nothing", () => {
  fc.assert(
    fc.property(election(4), fc.nat(3), fc.infiniteStream(fc.nat(2)), (ballots, one, how) => {
      const before = countSchulze(packBallots(4, ballots)).order?.[0] ?? [];
      const after = countSchulze(packBallots(5, cloned(ballots, one, how))).order?.[0] ?? [];
      const same = (candidate: number) => (candidate === 4 ? one : candidate);
      expect(new Set(after.map(same))).toEqual(new Set(before));
    }),
    { numRuns: 1000 },
  );
});

/** Candidate 4 stands beside `one` on every ballot: before, after, or equal. */
function cloned(ballots: readonly RankedBallot[], one: number, how: Iterator<number>) {
  return ballots.map(({ weight, ranking }) => ({
    weight,
    ranking: ranking.flatMap((place) => {
      const group = [place].flat();
      if (!group.includes(one)) return [group];
      const beside = how.next().value;
      if (beside === 0 || group.length > 1) return [[...group, 4]];
      return beside === 1 ? [[4], group] : [group, [4]];
    }),
  }));
}

type Strengths = readonly (readonly number[])[];

/** The duels won as numbers that compare as the strengths do; 0 for those not won. */
function plainStrengths(n: number, ballots: readonly RankedBallot[], strength: string): Strengths {
  const duels = plainDuels(n, ballots);
  const at = (one: number, other: number) => duels[one]?.[other] ?? 0;
  return duels.map((row, one) =>
    row.map((votes, other) => {
      const against = at(other, one);
      if (votes <= against) return 0;
      if (strength === "margins") return votes - against;
      return strength === "winningVotesAlone" ? votes : votes * 1000 + 999 - against;
    }),
  );
}

/** Whoever no other one has the stronger path to, every path being walked. */
function plainFirst(n: number, strengths: Strengths): number[] {
  const all = Array.from({ length: n }, (_, one) => one);
  const walk = (from: number, to: number, seen: readonly number[]): number =>
    from === to
      ? Number.POSITIVE_INFINITY
      : Math.max(
          0,
          ...all
            .filter((via) => !seen.includes(via))
            .map((via) => Math.min(strengths[from]?.[via] ?? 0, walk(via, to, [...seen, via]))),
        );
  return all.filter((one) =>
    all.every((two) => two === one || walk(one, two, [one]) >= walk(two, one, [two])),
  );
}

/** Steps 5 to 8 of the Debian Constitution's vote counting, by the letter. */
function droppedToFirst(n: number, strengths: Strengths): number[] {
  const all = Array.from({ length: n }, (_, one) => one);
  const defeats = strengths.map((row) => [...row]);
  for (;;) {
    const reach = (from: number): number[] => {
      const found = new Set<number>();
      const visit = (one: number): void => {
        for (const two of all) {
          if ((defeats[one]?.[two] ?? 0) === 0 || found.has(two)) continue;
          found.add(two);
          visit(two);
        }
      };
      visit(from);
      return [...found];
    };
    const reached = all.map(reach);
    const beats = (one: number, two: number) => reached[one]?.includes(two) === true;
    const schwartz = all.filter((one) => all.every((two) => !beats(two, one) || beats(one, two)));
    const inside = schwartz.flatMap((one) => schwartz.map((two) => defeats[one]?.[two] ?? 0));
    const weakest = Math.min(...inside.filter((strength) => strength > 0));
    if (!Number.isFinite(weakest)) return schwartz;
    for (const one of schwartz) {
      for (const two of schwartz) if (defeats[one]?.[two] === weakest) defeats[one][two] = 0;
    }
  }
}
