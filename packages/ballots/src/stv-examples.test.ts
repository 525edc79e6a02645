import { describe, expect, test } from "vitest";
import { countInstantRunoff, countInstantRunoffMarks } from "./instant-runoff";
import { instantRunoffRules } from "./instant-runoff-rules";
import { made } from "./made-elections";
import { countMeekStv } from "./stv-meek";
import { countScottishStv } from "./stv-scottish";

/** What to serve at a party, three kinds: Orange, Pear, Chocolate, Strawberry, Nuts. */
const party = made("OPCSN", ["4 O", "2 P>O", "8 C>S", "4 C>N", "1 S", "1 N"]);
/** The capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville. */
const tennessee = made("MNCK", ["42 M>N>C>K", "26 N>C>K>M", "15 C>K>N>M", "17 K>C>N>M"]);

describe("the party", () => {
  test("Scottish STV passes on half a vote of each surplus paper for chocolate", () => {
    const report = countScottishStv(party, { seats: 3 });
    expect(report.details.quota).toBe("6.00000");
    expect(report.rounds.map(({ votes }) => votes.map(Number))).toEqual([
      [4, 2, 12, 1, 1],
      [4, 2, 6, 5, 3],
      [6, 0, 6, 5, 3],
      [6, 0, 6, 5, 0],
    ]);
    expect(report.rounds.map(({ elected }) => elected)).toEqual([[2], [], [0], [3]]);
    expect(report.rounds[3]?.figures.nonTransferable).toBe("3.00000");
  });

  test("Meek's method keeps as much of each vote for chocolate as the quota needs", () => {
    const report = countMeekStv(party, { seats: 3 });
    expect(report.rounds[0]?.figures.quota).toBe("5.000000001");
    expect(report.rounds[1]?.votes).toEqual([
      "4.000000000",
      "2.000000000",
      "5.000000004",
      "5.666666664",
      "3.333333332",
    ]);
    expect(report.winners).toEqual([2, 3, 0]);
  });
});

describe("very many ballots", () => {
  const many = made("ABC", ["200000000000 A>B", "1 B", "60000000000 C"]);

  test("Meek's method stays exact", () => {
    const report = countMeekStv(many, { seats: 2 });
    const [first, second] = report.rounds;
    expect(first?.votes).toEqual(["200000000000", "1", "60000000000"].map((v) => `${v}.000000000`));
    const [a = "", b = ""] = second?.votes ?? [];
    const kept = BigInt(a.replace(".", ""));
    expect(kept % 200_000_000_000n).toBe(0n);
    expect(kept + BigInt(b.replace(".", ""))).toBe(200_000_000_001n * 10n ** 9n);
    expect(report.winners).toEqual([0, 1]);
  });

  test("more than the arithmetic is exact for are refused", () => {
    expect(() => countScottishStv(many, { seats: 2 })).toThrow("at most 90071992547 ballots");
    const more = made("AB", ["300000000000 A"]);
    expect(() => countMeekStv(more, { seats: 1 })).toThrow("at most 274877906944 ballots");
  });

  test("there are at least as many seats as one", () => {
    expect(() => countMeekStv(many, { seats: 0 })).toThrow("whole number from 1, not 0");
    expect(() => countScottishStv(party, { seats: 1.5 })).toThrow("not 1.5");
  });
});

describe("instant runoff", () => {
  test("Knoxville is the capital of Tennessee after two eliminations", () => {
    const report = countInstantRunoff(tennessee);
    expect(report.rounds.map(({ votes }) => votes.map(Number))).toEqual([
      [42, 26, 15, 17],
      [42, 26, 0, 32],
      [42, 0, 0, 58],
    ]);
    expect(report.winners).toEqual([3]);
  });

  test.each([
    ["exhaustImmediately", [1, 1], { overvotes: 3 }],
    ["exhaustIfMultipleContinuing", [2, 1], { overvotes: 2 }],
    ["alwaysSkipToNextRank", [1, 2], { overvotes: 0 }],
  ] as const)("two marks at one rank: %s", (overvote, votes, inactive) => {
    const marks = [
      { weight: 1, marks: [0] },
      { weight: 1, marks: [1] },
      { weight: 1, marks: [2, [0, 2]] },
      { weight: 1, marks: [[0, 1]] },
      { weight: 1, marks: ["O" as const, null] },
    ];
    const also = { weight: 1, marks: [2, "O" as const, 1] };
    const ballots = overvote === "alwaysSkipToNextRank" ? [...marks, also] : marks;
    const { rounds } = countInstantRunoffMarks(3, ballots, { overvote, undeclaredWriteIns: 2 });
    expect(rounds[1]?.votes.slice(0, 2).map(Number)).toEqual(votes);
    expect(rounds[1]?.figures).toMatchObject(inactive);
  });

  test("skipped and repeated ranks end a ballot where the rules say so", () => {
    const ballots = [
      { weight: 3, marks: [0] },
      { weight: 2, marks: [1] },
      { weight: 1, marks: [null, null, 1] },
      { weight: 1, marks: [2, null, 2, 1] },
      { weight: 1, marks: [null, null, null] },
    ];
    const strict = { duplicate: "exhaust", maxSkippedRanks: 1 } as const;
    const { rounds, details, winners } = countInstantRunoffMarks(3, ballots, strict);
    expect(rounds.at(-1)?.figures).toMatchObject({ skippedRankings: 1, repeatedRankings: 1 });
    expect(details).toEqual({ totalBallots: 8, undervotes: 1 });
    expect(winners).toEqual([0]);
  });

  test("those who cannot catch up together go out together", () => {
    const ballots = made("ABCDE", ["9 A", "8 B", "3 C>B", "2 D>B", "1 E>B"]);
    const report = countInstantRunoff(ballots, { batchElimination: true });
    expect(report.rounds.map(({ excluded }) => excluded)).toEqual([[4, 3, 2], []]);
    expect(report.winners).toEqual([1]);
  });

  test("a rule that nobody knows is refused", () => {
    expect(() => instantRunoffRules({ overvote: "ask" })).toThrow("The rule “overvote” is");
    expect(() => instantRunoffRules({ maxSkippedRanks: "-1" })).toThrow("maxSkippedRanks");
  });
});
