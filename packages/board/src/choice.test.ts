import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical, type Plain } from "./canonical";
import { type Choice, readChoice, written } from "./choice";
import { BoardError } from "./fault";
import { readBoard, writeBoard } from "./read";
import { madeBoard } from "./testing";

const ids = ["ash", "birch", "cedar"];

test("names come in the order of their code units, as RFC 8785 has it", () => {
  const names = { "\u20ac": 1, "\r": 2, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
  expect(canonical(names)).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5}',
  );
  expect(canonical({ b: [1, -0, null, true], a: "é\n" })).toBe('{"a":"é\\n","b":[1,0,null,true]}');
  for (const wrong of [0.5, Number.NaN, 2 ** 53, "\ud83d"]) {
    expect(() => canonical(wrong)).toThrow(BoardError);
  }
});

test("whatever is written the one way is read back the same", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const whole = JSON.parse(JSON.stringify(value), (_, one: unknown) =>
        typeof one === "number" ? Math.trunc(one) % 2 ** 50 : one,
      ) as Plain;
      expect(canonical(JSON.parse(canonical(whole)))).toBe(canonical(whole));
    }),
  );
});

const choices: fc.Arbitrary<Choice> = fc.oneof(
  fc.constantFrom<Choice>({ motion: "for" }, { motion: "against" }, { motion: "abstain" }),
  fc.shuffledSubarray(ids).map((approve) => ({ approve })),
  fc.shuffledSubarray(ids).map((rank) => ({ rank: rank.map((id) => [id]) })),
  fc.constant<Choice>({ rank: [["cedar", "ash"], ["birch"]] }),
  fc.dictionary(fc.constantFrom(...ids), fc.nat({ max: 10 })).map((score) => ({ score })),
);

test("a choice has one way to be written, and is read from it", () => {
  fc.assert(
    fc.property(choices, (choice) => {
      const paper = Object.keys(choice)[0] as Parameters<typeof readChoice>[1];
      const text = written(choice);
      expect(written(readChoice(text, paper, ids))).toBe(text);
      expect(() => readChoice(`${text} `, paper, ids)).toThrow(BoardError);
    }),
  );
});

test.for([
  ["motion", '{"motion":"maybe"}'],
  ["motion", '{"approve":[]}'],
  ["approve", '{"approve":["oak"]}'],
  ["approve", '{"approve":["ash","ash"]}'],
  ["approve", '{"approve":["birch","ash"]}'],
  ["rank", '{"rank":[["ash"],["ash"]]}'],
  ["rank", '{"rank":[[]]}'],
  ["rank", '{"rank":["ash"]}'],
  ["score", '{"score":{"ash":11}}'],
  ["score", '{"score":{"ash":1.5}}'],
  ["score", '{"score":{"ash":"1"}}'],
  ["score", '{"score":{"ash":1},"more":1}'],
  ["rank", "null"],
  ["rank", "{"],
] as const)("no ballot of a vote by %s: %s", ([paper, text]) => {
  expect(() => readChoice(text, paper, ids)).toThrow(BoardError);
});

const board = madeBoard({ method: "approval", choices: Array(6).fill({ approve: ["ash"] }) });

test("a board is read as it was written", () => {
  expect(readBoard(writeBoard(board))).toEqual(board);
});

test("rubbish is no board, and says so in one sentence", () => {
  const file = writeBoard(board);
  const cut = fc.nat({ max: file.length }).map((at) => file.slice(0, at));
  const holes = fc
    .tuple(fc.nat({ max: file.length - 1 }), fc.string({ minLength: 1, maxLength: 4 }))
    .map(([at, put]) => file.slice(0, at) + put + file.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(cut, holes, fc.string()), (text) => {
      try {
        readBoard(text);
      } catch (error) {
        expect(error).toBeInstanceOf(BoardError);
        expect(String(error)).not.toContain("\n");
      }
    }),
    { numRuns: 500 },
  );
});
