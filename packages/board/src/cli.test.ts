import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { writeBoard } from "./read";
import { madeBoard } from "./testing";

const folder = mkdtempSync(join(tmpdir(), "board-"));
afterAll(() => rmSync(folder, { recursive: true }));

const program = fileURLToPath(new URL("../verify.mjs", import.meta.url));
const board = madeBoard({
  method: "stv-scottish",
  seats: 2,
  choices: Array.from({ length: 8 }, (_, n) => ({ rank: [[n < 5 ? "ash" : "birch"], ["cedar"]] })),
});
const head = board.at(-1)?.hash ?? "";

function verify(text: string, ...more: string[]) {
  const file = join(folder, "board.jsonl");
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, file, ...more], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("a stranger with the file, a head and Node sees that it holds, and each round", () => {
  const { status, stdout, stderr } = verify(writeBoard(board), "--head", head);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  for (const said of [
    "holds: 8 entries",
    head,
    "8 ballots were cast",
    "Result: ash, birch",
    "Stage 1",
  ])
    expect(stdout).toContain(said);
});

test.for([
  ["a board without its last entry", writeBoard(board.slice(0, -1)), [head], "not on this board"],
  ["a board without its second", writeBoard(board.toSpliced(1, 1)), [], "This should be entry 1"],
  ["no board", "hello", [], "Line 1 cannot be read."],
  ["nothing", "", [], "The board is empty."],
  ["an option that nobody knows", writeBoard(board), ["--heat", head], "--heat"],
] as const)("%s: one sentence and code 1", ([, text, kept, said]) => {
  const options = kept.flatMap((one) =>
    one === head && kept.length === 1 ? ["--head", one] : [one],
  );
  const { status, stdout, stderr } = verify(text, ...options);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain(said);
  expect(stderr.trim()).not.toContain("\n");
});
