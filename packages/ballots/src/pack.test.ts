import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BallotError } from "./fault";
import { createPacker, packBallots, type RankedBallot } from "./pack";

describe("packing ballots", () => {
  test("equal ballots are kept once, with how often they were cast", () => {
    const packed = packBallots(3, [
      { weight: 2, ranking: [0, 2] },
      { weight: 1, ranking: [] },
      { weight: 3, ranking: [0, 2] },
      { weight: 1, ranking: [2, 0] },
    ]);
    expect([...packed.weights]).toEqual([5, 1, 1]);
    expect([...packed.starts]).toEqual([0, 2, 2, 4]);
    expect([...packed.ranks]).toEqual([0, 2, 2, 0]);
    expect(packed.tied).toBeNull();
    expect(packed.total).toBe(7);
  });

  test("a tie is another ballot than the same order without it, however it is written", () => {
    const packed = packBallots(3, [
      { weight: 1, ranking: [0, 1, 2] },
      { weight: 1, ranking: [0, [2, 1]] },
      { weight: 1, ranking: [0, [1, 2]] },
      { weight: 1, ranking: [0, 1, 2] },
    ]);
    expect([...packed.weights]).toEqual([2, 2]);
    expect([...(packed.tied ?? [])]).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test.each([
    ["a candidate twice", 1, [0, 1, 0], "Ballot 2: candidate 0 stands on it twice."],
    ["an unknown candidate", 1, [0, 3], "Ballot 2: candidate 3 is unknown."],
    ["half a candidate", 1, [0.5], "Ballot 2: candidate 0.5 is unknown."],
    ["too many", 1, [0, 1, 2, 2], "Ballot 2: candidate 2 stands on it twice."],
    ["a negative weight", -1, [0], "Ballot 2: its weight must be a whole number from 0, not -1."],
    ["half a weight", 0.5, [0], "Ballot 2: its weight must be a whole number from 0, not 0.5."],
  ])("%s is refused with the ballot's number", (_, weight, ranking, sentence) => {
    const pack = () =>
      packBallots(3, [
        { weight: 1, ranking: [1] },
        { weight, ranking },
      ]);
    expect(pack).toThrow(new BallotError(sentence));
  });

  test("more ballots than a number can hold exactly are refused", () => {
    const packer = createPacker(1);
    packer.add(Number.MAX_SAFE_INTEGER, [0]);
    expect(() => packer.add(1, [0])).toThrow(BallotError);
  });

  test("where hardly any two of very many are equal, all are kept and none is lost", () => {
    const packer = createPacker(20);
    const order = Array.from({ length: 20 }, (_, candidate) => candidate);
    let random = 1;
    for (let ballot = 0; ballot < 150_000; ballot++) {
      random = (random * 48_271) % 2_147_483_647;
      const [one, other] = [ballot % 20, random % 20];
      [order[one], order[other]] = [order[other] ?? 0, order[one] ?? 0];
      packer.add(2, order);
    }
    for (let again = 0; again < 100_000; again++) packer.add(1, [7]);
    const { weights, starts, ranks, total } = packer.finish();
    const named = new Float64Array(20);
    for (const [ballot, weight] of weights.entries())
      for (const candidate of ranks.subarray(starts[ballot], starts[ballot + 1]))
        named[candidate] = (named[candidate] ?? 0) + weight;
    expect(named).toEqual(named.map((_, candidate) => (candidate === 7 ? 400_000 : 300_000)));
    expect(weights.length).toBeGreaterThan(240_000);
    expect(total).toBe(400_000);
  });

  test("billions of equal ballots and more than 256 candidates are kept exactly", () => {
    const packed = packBallots(300, [
      { weight: 2 ** 32 - 1, ranking: [299, 0] },
      { weight: 5, ranking: [255, 256] },
      { weight: 2 ** 40, ranking: [299, 0] },
    ]);
    expect([...packed.weights]).toEqual([2 ** 32 - 1 + 2 ** 40, 5]);
    expect([...packed.ranks]).toEqual([299, 0, 255, 256]);
  });

  test("what was packed can be read back, each distinct ballot once", () => {
    const place = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 });
    const cast = fc.array(fc.record({ order: place, ties: fc.array(fc.boolean()) }), {
      maxLength: 3000,
      size: "max",
    });
    fc.assert(
      fc.property(cast, (ballots) => {
        const written = ballots.map(({ order, ties }) => ({
          weight: 1,
          ranking: tie(order, ties),
        }));
        const packed = packBallots(7, written);
        const expected = new Map<string, number>();
        for (const { ranking } of written) {
          const key = JSON.stringify(ranking);
          expected.set(key, (expected.get(key) ?? 0) + 1);
        }
        const found = new Map(unpack(packed).map((b) => [JSON.stringify(b.ranking), b.weight]));
        expect(found).toEqual(expected);
        expect(packed.total).toBe(ballots.length);
      }),
      { numRuns: 30 },
    );
  });
});

function tie(order: readonly number[], ties: readonly boolean[]): (number | number[])[] {
  const places: number[][] = [];
  order.forEach((candidate, index) => {
    const last = places.at(-1);
    if (last && ties[index]) last.push(candidate);
    else places.push([candidate]);
  });
  return places.map((place) =>
    place.length === 1 ? (place[0] ?? 0) : place.sort((a, b) => a - b),
  );
}

function unpack({ weights, starts, ranks, tied }: ReturnType<typeof packBallots>): RankedBallot[] {
  return Array.from(weights, (weight, ballot) => {
    const [from = 0, to = 0] = starts.subarray(ballot, ballot + 2);
    const order = [...ranks.subarray(from, to)];
    const ties = tied ? Array.from(tied.subarray(from, to), (equal) => equal === 1) : [];
    return { weight, ranking: tie(order, ties) };
  });
}
