import { sha256 } from "@commonhouse/ballots/sha256";
import { beginning, type Entry, entryAfter } from "./chain";
import { type Choice, written } from "./choice";
import { countBallots } from "./count";
import type { Ballot, BoardEvent, Opened } from "./event";
import { leafOf } from "./leaf";
import { hashOfReport, winnersIn } from "./report-hash";

/** What a made-up vote is about. */
export type Made = {
  readonly kind?: Opened["kind"];
  readonly method: string;
  readonly seats?: number;
  readonly secret?: boolean;
  readonly options?: readonly string[];
  readonly choices: readonly Choice[];
};

export const seed = "a seed that was kept until the end";

/** The whole board of a vote in which these ballots were cast, from its opening to its declaration. */
export function madeBoard({ kind = "election", secret = true, seats = 1, ...made }: Made) {
  const { method, options = ["ash", "birch", "cedar"], choices } = made;
  const vote = "vote-1";
  const opened: Opened = {
    type: "opened",
    format: "commonhouse-board/1",
    vote,
    kind,
    secret,
    method,
    seats,
    rules: {},
    options: options.map((id) => ({ id, text: sha256(id) })),
    title: sha256("Who speaks for us?"),
    roll: choices.length + 2,
    seed: sha256(seed),
    opensAt: "2026-11-20T10:00:00.000Z",
    closesAt: null,
  };
  const ballots = choices.map((choice, index): Ballot => {
    const nonce = sha256(`nonce ${index}`).slice(0, 32);
    const open = { voter: `voter-${index}`, at: "2026-11-20T11:00:00.000Z" };
    return { choice: written(choice), nonce, ...(secret ? {} : open) };
  });
  const leaf = ({ choice, nonce }: Ballot) => leafOf(vote, choice, nonce);
  const sorted = ballots.toSorted((one, other) => (leaf(one) < leaf(other) ? -1 : 1));
  const roll = opened.roll + 1;
  const told = ballots.length > 0 && !(secret && ballots.length < 5);
  const report = told
    ? countBallots(
        opened,
        sorted.map(({ choice }) => choice),
        roll,
        seed,
      )
    : null;
  const winners = report ? winnersIn(report, kind, options) : [];
  const batches = batchesOf(ballots.map(leaf));
  return chained([
    opened,
    ...batches.slice(0, -1),
    { type: "roll", added: 1, roll },
    ...batches.slice(-1),
    { type: "closed", cast: ballots.length, roll, seed, at: "2026-11-20T20:00:00.000Z" },
    ...(report ? [{ type: "box", ballots: sorted } as const] : []),
    { type: "result", winners, report: report && hashOfReport(report) },
    { type: "declared", winners },
  ]);
}

function batchesOf(leaves: readonly string[]): BoardEvent[] {
  const batches: BoardEvent[] = [];
  for (let at = 0; at < leaves.length; at += 6) {
    batches.push({ type: "leaves", leaves: leaves.slice(at, at + 6).toSorted() });
  }
  return batches;
}

/** Entries for events, each after the one before: as anybody could write them who owns the server. */
export function chained(events: readonly BoardEvent[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const event of events) entries.push(entryAfter(entries.at(-1) ?? beginning, event));
  return entries;
}
