import fc from "fast-check";
import { expect, test } from "vitest";
import { countApproval } from "./approval";

const cast = fc.record({
  candidates: fc.constant(4),
  ballots: fc.array(
    fc.record({
      weight: fc.integer({ min: 0, max: 9 }),
      approved: fc.shuffledSubarray([0, 1, 2, 3]),
    }),
  ),
});

test("the capital of Tennessee, each approving two: Nashville with 68", () => {
  const ballots = [
    { weight: 42, approved: [0, 1] },
    { weight: 26, approved: [1, 2] },
    { weight: 15, approved: [2, 3] },
    { weight: 17, approved: [3, 2] },
  ];
  const report = countApproval({ candidates: 4, ballots });
  expect(report.rounds[0]?.votes).toEqual(["42", "68", "58", "32"]);
  expect([report.winners, report.order]).toEqual([[1], [[1], [2], [0], [3]]]);
});

test("a blank ballot is cast and not valid; nobody approved leaves all level", () => {
  const report = countApproval({ candidates: 2, ballots: [{ weight: 3, approved: [] }] });
  expect([report.cast, report.valid, report.winners]).toEqual([3, 0, []]);
  expect(report.ties).toMatchObject([{ settled: "open", candidates: [0, 1] }]);
});

test("unknown candidates and candidates twice are refused", () => {
  const count = (approved: number[]) =>
    countApproval({ candidates: 2, ballots: [{ weight: 1, approved }] });
  expect(() => count([2])).toThrow("Ballot 1 approves 2");
  expect(() => count([1, 1])).toThrow("twice");
});

test("votes are those of each ballot, in any order, and one more approval never harms", () => {
  fc.assert(
    fc.property(cast, ({ candidates, ballots }) => {
      const report = countApproval({ candidates, ballots });
      const plain = [0, 1, 2, 3].map((one) =>
        ballots.reduce((sum, b) => sum + (b.approved.includes(one) ? b.weight : 0), 0),
      );
      expect(report.rounds[0]?.votes).toEqual(plain.map(String));
      expect(countApproval({ candidates, ballots: ballots.toReversed() })).toEqual(report);
      const winner = report.order?.[0]?.[0] ?? 0;
      const more = ballots.map(({ weight, approved }) => ({
        weight,
        approved: [...new Set([...approved, winner])],
      }));
      expect(countApproval({ candidates, ballots: more }).order?.[0]).toContain(winner);
    }),
  );
});
