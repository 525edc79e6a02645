import { type ParseArgsConfig, parseArgs } from "node:util";
import { EmbeddedError } from "@commonhouse/db/embedded-binaries";
import { MigrationRefusedError } from "@commonhouse/db/migrations";
import { PlainError } from "./plain-error";

// By name: what threw the last one is loaded only where it is needed.
const plain = [PlainError.name, EmbeddedError.name, MigrationRefusedError.name, "ScenarioError"];

type Shape = Pick<ParseArgsConfig, "options"> & {
  /** The names of what stands without a dash, in order: all are needed. */
  readonly words?: readonly string[];
};

/** Reads the options and words of a command; throws `PlainError` for what it does not know. */
export function readArguments<const S extends Shape>(
  command: string,
  { options, words = [] }: S,
  args = process.argv.slice(2),
) {
  const config = {
    args,
    options: options as S["options"],
    allowPositionals: true,
    strict: true,
  } as const;
  const { values, positionals } = parsed(command, () => parseArgs(config));
  const missing = words[positionals.length];
  if (missing) throw new PlainError(`./commonhouse ${command} needs ${missing}.`);
  if (positionals.length > words.length)
    throw new PlainError(
      `./commonhouse ${command} does not know what “${positionals[words.length]}” is.`,
    );
  return { values, words: positionals };
}

function parsed<T>(command: string, parse: () => T) {
  try {
    return parse();
  } catch (error) {
    const [sentence = ""] = (error as Error).message.split(/\. /);
    throw new PlainError(
      `./commonhouse ${command}: ${sentence.replace(/\.$/, "")}. See ./commonhouse help.`,
    );
  }
}

/** Runs a command to its end: one sentence and code 1 for what a person can put right. */
export async function runCommand(command: () => Promise<void>) {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${told(error)}\n`);
    process.exitCode = 1;
  }
}

function told(error: unknown) {
  if (!(error instanceof Error)) return String(error);
  if (plain.includes(error.name)) return error.message;
  // What the system refuses (no right, no room, read-only) says itself which file it was about.
  return "syscall" in error && "path" in error ? `It did not work: ${error.message}.` : error.stack;
}
