import fc from "fast-check";
import { expect, test } from "vitest";
import { packBallots } from "./pack";
import { readFixture } from "./read-fixture";

const ids = [0, 7, 9, 10, 42, 99, 100, 255, 256, 1234, 65_535];
const space = fc.constantFrom("", " ", "\n", "\t ", "  ");

test("rankings are read whatever spaces stand between and however long the numbers are", () => {
  const cast = fc.record({
    weight: fc.constantFrom(0, 1, 12, 345, 10_000_000_000),
    places: fc
      .subarray([...ids.keys()])
      .chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
    spaces: fc.array(space, { minLength: 12, maxLength: 12 }),
  });
  fc.assert(
    fc.property(fc.array(cast, { maxLength: 20 }), (ballots) => {
      const written = ballots.map(({ weight, places, spaces }) => {
        const [a, b, c, d, e, f, g, h, i, j, k, l] = spaces;
        const ranking = places.map((place) => `${a}${ids[place]}${b}`).join(",") || c;
        return `${d}{${e}"weight"${f}:${g}${weight}${h},${i}"ranking"${j}:${k}[${ranking}]${l}}${a}`;
      });
      const candidates = ids.map((id) => ({ id, name: `${id}` }));
      const text = `{"candidates":${JSON.stringify(candidates)},"ballots":[${written}]}`;
      const read = readFixture(new TextEncoder().encode(text));
      const expected = ballots.map(({ weight, places }) => ({ weight, ranking: places }));
      if ("file" in read || read.votes.kind !== "ranked") throw new Error("not read as rankings");
      expect(read.votes.ballots).toEqual(packBallots(ids.length, expected));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["a number that begins with zero", "01"],
  ["a number with a point", "7.0"],
  ["two numbers without a comma", "7 9"],
  ["a number cut off by the end of the list", "7,"],
  ["an id that nobody has", "8"],
  ["a longer id that nobody has", "1000"],
  ["an id beyond all of them", "70000"],
  ["somebody twice", "10,10"],
  ["something else", "x"],
])("%s in a ranking is refused", (_, ranking) => {
  const candidates = ids.map((id) => ({ id, name: `${id}` }));
  const text = `{"candidates":${JSON.stringify(candidates)},"ballots":[{"weight":1,"ranking":[${ranking}]}]}`;
  const read = () => readFixture(new TextEncoder().encode(text));
  if (ranking === "7.0") expect(read()).toMatchObject({ votes: { ballots: { total: 1 } } });
  else expect(read).toThrow(/^(Line 1|line 1)/i);
});
