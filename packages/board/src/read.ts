import type { Entry } from "./chain";
import type { BoardEvent } from "./event";
import { BoardError } from "./fault";

/** A board as a file: one entry a line, as JSON. Throws BoardError with the line. */
export function readBoard(file: string): readonly Entry[] {
  const lines = file.replace(/^\ufeff/, "").split("\n");
  if (lines.at(-1) === "") lines.pop();
  if (lines.length === 0) throw new BoardError("The board is empty.");
  return lines.map((line, index) => readEntry(line, index + 1));
}

/** The same, written. */
export function writeBoard(entries: readonly Entry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}

function readEntry(line: string, number: number): Entry {
  const value = parsed(line, number);
  const entry = value as Partial<Record<keyof Entry, unknown>> | null;
  const whole =
    typeof entry === "object" &&
    typeof entry?.height === "number" &&
    typeof entry.parent === "string" &&
    typeof entry.hash === "string" &&
    isEvent(entry.event) &&
    Object.keys(entry).length === 4;
  if (!whole) throw new BoardError(`Line ${number} is no entry of a board.`);
  return entry as Entry;
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new BoardError(`Line ${number} cannot be read.`);
  }
}

const text = (value: unknown) => typeof value === "string";
const number = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const listOf = (each: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(each);
const orNull = (is: (value: unknown) => boolean) => (value: unknown) => value === null || is(value);

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

function hasShape(value: unknown, shape: Shape, optional: readonly string[] = []): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const its = value as Readonly<Record<string, unknown>>;
  const present = Object.keys(its).every((name) => Object.hasOwn(shape, name));
  return (
    present &&
    Object.entries(shape).every(([name, is]) =>
      Object.hasOwn(its, name) ? is(its[name]) : optional.includes(name),
    )
  );
}

const option = (value: unknown) => hasShape(value, { id: text, text });
const ballot = (value: unknown) =>
  hasShape(value, { choice: text, nonce: text, voter: text, at: text }, ["voter", "at"]);

const shapes: Readonly<Record<BoardEvent["type"], Shape>> = {
  opened: {
    type: text,
    format: (value) => value === "commonhouse-board/1",
    vote: text,
    kind: (value) => value === "motion" || value === "election",
    secret: (value) => typeof value === "boolean",
    method: text,
    seats: number,
    rules: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    options: listOf(option),
    title: text,
    roll: number,
    seed: text,
    opensAt: text,
    closesAt: orNull(text),
  },
  roll: { type: text, added: number, roll: number },
  leaves: { type: text, leaves: listOf(text) },
  closed: { type: text, cast: number, roll: number, seed: text, at: text },
  box: { type: text, ballots: listOf(ballot) },
  result: { type: text, winners: listOf(text), report: orNull(text) },
  declared: { type: text, winners: listOf(text) },
};

function isEvent(event: unknown): event is BoardEvent {
  const type = String((event as { readonly type?: unknown } | null)?.type);
  return Object.hasOwn(shapes, type) && hasShape(event, shapes[type as BoardEvent["type"]]);
}
