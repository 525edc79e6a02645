import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createTieBreaker, lookBack, lotOrder } from "./ties";

describe("looking back", () => {
  test("the latest round at which they differ decides, then the rounds before", () => {
    const earlier = [
      [5, 3, 4],
      [2, 2, 1],
    ];
    expect(lookBack([0, 1, 2], earlier, "most")).toEqual([0]);
    expect(lookBack([0, 1, 2], earlier, "fewest")).toEqual([2]);
    expect(lookBack([0, 1], earlier, "fewest")).toEqual([1]);
  });

  test("those equal in every round stay equal", () => {
    expect(lookBack([0, 1], [[1, 1]], "most")).toEqual([0, 1]);
  });
});

describe("the lot", () => {
  test("anybody can draw it again with SHA-256", () => {
    const hash = (c: number) => createHash("sha256").update(`seed|contest|3|${c}`).digest("hex");
    const expected = [4, 7, 9].sort((a, b) => (hash(a) < hash(b) ? -1 : 1));
    expect(lotOrder("seed", "contest", 3, [9, 7, 4])).toEqual(expected);
  });

  test("another seed, contest or round is another lot", () => {
    const many = Array.from({ length: 20 }, (_, candidate) => candidate);
    const orders = [
      lotOrder("a", "b", 1, many),
      lotOrder("b", "b", 1, many),
      lotOrder("a", "a", 1, many),
      lotOrder("a", "b", 2, many),
    ];
    expect(new Set(orders.map(String)).size).toBe(4);
  });
});

describe("a tie", () => {
  const tie = { round: 2, kind: "exclusion", candidates: [1, 3] };

  test("is settled by an earlier round before any rule is asked", () => {
    const breaker = createTieBreaker({ by: "stop" });
    expect(breaker.choose({ ...tie, earlier: [[0, 4, 0, 6]], want: "fewest" })).toBe(1);
    expect(breaker.ties).toEqual([{ ...tie, settled: "lookBack", chosen: [1] }]);
  });

  test("that nothing settles is reported open", () => {
    const breaker = createTieBreaker({ by: "stop" });
    expect(breaker.choose(tie)).toBeNull();
    expect(breaker.ties).toEqual([{ ...tie, settled: "open", chosen: [] }]);
  });

  test("is settled by the list where that is the rule", () => {
    expect(createTieBreaker({ by: "listed", take: "first" }).choose(tie)).toBe(1);
    expect(createTieBreaker({ by: "listed", take: "last" }).choose(tie)).toBe(3);
  });
});
