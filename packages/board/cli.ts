import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { BallotError } from "@commonhouse/ballots/fault";
import { BoardError } from "./src/fault";
import { readBoard } from "./src/read";
import { textOfBoard } from "./src/text";
import { verifyBoard } from "./src/verify";

// `node packages/board/verify.mjs BOARD [--head HASH]…`: what holds on standard output, or one
// sentence on standard error and code 1.

function contentOf(file: string) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new BoardError(`The file ${file} cannot be read.`);
  }
}

const usage = "node packages/board/verify.mjs BOARD [--head HASH]\n";

try {
  const options = { head: { type: "string", multiple: true } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new BoardError(`Use: ${usage.trim()}`);
  const kept = values.head ?? [];
  process.stdout.write(textOfBoard(verifyBoard(readBoard(contentOf(file)), kept), kept));
} catch (error) {
  const isTold = error instanceof BoardError || error instanceof BallotError;
  const sentence = isTold || error instanceof Error ? error.message : String(error);
  process.stderr.write(`${sentence.replaceAll("\n", " ")}\n`);
  process.exitCode = 1;
}
