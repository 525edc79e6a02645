import { expect, test } from "vitest";
import { readArguments } from "./command";
import { readPort } from "./ports";

const shape = { options: { data: { type: "string" } }, words: ["“programme”", "a file"] } as const;
const read = (...args: string[]) => readArguments("import", shape, args);

test("options and words are told apart", () => {
  expect(read("programme", "a.ics", "--data", "x")).toEqual({
    values: { data: "x" },
    words: ["programme", "a.ics"],
  });
});

test.each([
  [["programme"], "./commonhouse import needs a file."],
  [["programme", "a.ics", "b.ics"], "./commonhouse import does not know what “b.ics” is."],
  [["--colour", "red"], "./commonhouse import: Unknown option '--colour'. See ./commonhouse help."],
  [
    ["--data"],
    "./commonhouse import: Option '--data <value>' argument missing. See ./commonhouse help.",
  ],
])("%j is refused in one sentence", (args, sentence) => {
  expect(() => read(...args)).toThrow(sentence);
});

test.each(["0", "65536", "3000x", "", "1.5"])("%j is no port", (written) => {
  expect(() => readPort("port-web", written, 3000)).toThrow("--port-web must be a number");
});
