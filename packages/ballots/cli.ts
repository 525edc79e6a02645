import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { answer } from "./src/answer";
import { commandOf, usage } from "./src/command";
import { BallotError } from "./src/fault";
import { readElections } from "./src/read-file";

// `npm run -s ballots -- …`: the answer on standard output, or one sentence on standard error.

process.stdout.on("error", () => process.exit(1));
const args = process.argv.slice(2);
try {
  if (args.includes("--help") || args[0] === "help") process.stdout.write(usage);
  else {
    const command = commandOf(args);
    // npm starts this in the repository's folder; a path is meant from where it was called.
    const asked = resolve(process.env.INIT_CWD ?? ".", command.file);
    const path = existsSync(asked) ? asked : resolve(command.file);
    for (const part of answer(command, readElections(path))) process.stdout.write(part);
  }
} catch (error) {
  const isTold = error instanceof BallotError;
  const sentence = isTold ? error.message : `This went wrong inside, please report it: ${error}`;
  process.stderr.write(`${sentence.replaceAll("\n", " ")}\n`);
  process.exitCode = 1;
}
