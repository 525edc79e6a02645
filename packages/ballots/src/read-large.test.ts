import { expect, test } from "vitest";
import { BallotError } from "./fault";
import { madeBlt, madeFixture, readText } from "./made-files";
import { readBlt } from "./read-blt";
import { linesAtATime, type Read, readLargeFixture } from "./read-large";

/** Gives a text piece by piece, never more than asked for. */
function pieces(text: string): Read {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return (into) => {
    const part = bytes.subarray(at, at + into.length);
    into.set(part);
    at += part.length;
    return part.length;
  };
}

const many = Array.from({ length: 40 }, (_, i) =>
  i % 5 === 4
    ? '{"ranking":[[7,2],4],"weight":3}'
    : `{"weight": ${i}, "ranking": [${i % 2 ? "4,2" : "7"}]}`,
).join(",\n");

test("through a window of any size a fixture is what it is as a whole", () => {
  const text = madeFixture(many, '"method":"irv",').replace(/\]\}$/, '], "seats": 2 }\n');
  const [whole] = readText(text);
  expect(whole?.seats).toBe(2);
  for (const size of [400, 401, 512, 777, 1024, 5000])
    expect(readLargeFixture(pieces(text), text.length, size)).toEqual(whole);
});

test("what is cut off or broken anywhere is never read through a window", () => {
  const text = madeFixture(many);
  for (let end = 0; end < text.length; end += 7)
    expect(() => readLargeFixture(pieces(text.slice(0, end)), end, 400)).toThrow(BallotError);
  const wrong = [
    text.replace(/\]\}$/, "],}"),
    text.replace(/\]\}$/, ']"a":1}'),
    text.replace(/\]\}$/, '],"ballots":[]}'),
    text.replace(/\]\}$/, '],"name":"again"}'),
    `${text}x`,
    text.replace('"weight": 33', '"weight": -1'),
    text.replace('"weight": 33, "ranking": [4,2]', '"weight": 33, "ranking": [4,9]'),
    text.replace('"weight": 33, "ranking": [4,2]', '"weight": 33, "marks": [4,null,2]'),
  ];
  for (const each of wrong)
    expect(() => readLargeFixture(pieces(each), each.length, 400), each.slice(-40)).toThrow(
      BallotError,
    );
});

test("in blocks of lines a BLT file is what it is as a whole", () => {
  const text = madeBlt.replace("4 1 3 2 0\n", "4 1 3 2 0\n2 3=1 0\n".repeat(40));
  for (const size of [60, 64, 100, 333])
    expect(readBlt(linesAtATime(pieces(text), size))).toEqual(readText(text)[0]);
});
