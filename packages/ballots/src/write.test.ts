import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRankings } from "./made-files";
import { written } from "./write";

describe("converted and read again, the ballots are the same", () => {
  const place = fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 });
  const election = fc.array(
    fc.record({
      weight: fc.integer({ min: 1, max: 9 }),
      ranking: fc.uniqueArray(place, { selector: (equals) => equals.length, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  test.each(["json", "blt", "toi", "csv"])("%s", (format) => {
    fc.assert(
      fc.property(election, (cast) => {
        const lines = cast.map(({ weight, ranking }) => {
          const seen = new Set<number>();
          const once = ranking
            .map((equals) => equals.filter((one) => !seen.has(one) && seen.add(one)))
            .filter((equals) => equals.length > 0);
          return JSON.stringify({ weight, ranking: once });
        });
        const text = `{"name":"N","candidates":["A","B, \\"b\\"","C","Ď"],"ballots":[${lines.join()}]}`;
        const before = readRankings(text);
        const after = readRankings(written(before.election, format).join(""), `x.${format}`);
        expect(after.ballots).toEqual(before.ballots);
        const names = (of: ReturnType<typeof readRankings>) =>
          of.election.candidates.map(({ name }) => name);
        expect(names(after)).toEqual(names(before));
      }),
    );
  });
});
