import { expect, test } from "vitest";
import { commandOf } from "./command";
import { BallotError } from "./fault";

test("a count with everything that can be asked", () => {
  const words = "count f.blt --method stv-meek --seats 3 --ties lot=abc --json".split(" ");
  expect(commandOf(words)).toEqual({
    verb: "count",
    file: "f.blt",
    method: "stv-meek",
    seats: 3,
    json: true,
    to: null,
    ties: { by: "lot", seed: "abc", contest: "" },
  });
  expect(commandOf(["count", "--seats=2", "f.blt"])).toMatchObject({ seats: 2, ties: undefined });
});

test.each([
  ["", "Say count, compare or convert."],
  ["tally f", "not “tally”"],
  ["count", "Say which file to count"],
  ["count a b", "One file at a time"],
  ["count a --seats 0", "--seats must be a whole number from 1"],
  ["count a --seats 2.5", "--seats must be a whole number from 1"],
  ["count a --seats", "--seats needs a value"],
  ["count a --to blt", "no option --to for count"],
  ["count a --json --json", "--json is given twice"],
  ["count a --ties maybe", "--ties must be"],
  ["convert a", "Say --to which format"],
])("“%s” is refused in one sentence", (words, fault) => {
  const args = words === "" ? [] : words.split(" ");
  expect(() => commandOf(args)).toThrow(BallotError);
  expect(() => commandOf(args)).toThrow(fault);
});
