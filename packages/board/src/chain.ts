import { sha256 } from "@commonhouse/ballots/sha256";
import { canonical } from "./canonical";
import type { BoardEvent } from "./event";
import { BoardError } from "./fault";

/** One line of a board: its hash covers its height, its event, and through `parent` all before it. */
export type Entry = {
  readonly height: number;
  readonly parent: string;
  readonly event: BoardEvent;
  readonly hash: string;
};

/** Where a board stands: its last entry. */
export type Head = Pick<Entry, "height" | "hash">;

/** What stands before the first entry. */
export const beginning: Head = { height: -1, hash: "0".repeat(64) };

/** The entry that follows a head: SHA-256 of the canonical `{ event, height, parent }`. */
export function entryAfter(head: Head, event: BoardEvent): Entry {
  const [height, parent] = [head.height + 1, head.hash];
  return { height, parent, event, hash: hashOf(height, parent, event) };
}

function hashOf(height: number, parent: string, event: BoardEvent) {
  return sha256(canonical({ event, height, parent }));
}

/**
 * Whether every entry follows the one before, and the heads that somebody kept stand where they did.
 * Throws BoardError naming the first entry that does not hold.
 */
export function checkChain(entries: readonly Entry[], kept: readonly string[] = []): Head {
  let head = beginning;
  for (const { height, parent, event, hash } of entries) {
    const here = head.height + 1;
    if (height !== here) throw new BoardError(`This should be entry ${here}.`, height);
    if (parent !== head.hash) throw new BoardError("It does not follow the entry before it.", here);
    if (hash !== hashOf(height, parent, event))
      throw new BoardError("Its content is not what its hash was made of.", here);
    head = { height, hash };
  }
  const hashes = new Set(entries.map(({ hash }) => hash));
  const lost = kept.find((one) => !hashes.has(one.toLowerCase()));
  if (lost !== undefined)
    throw new BoardError(`The head ${lost} is not on this board: it was written anew since.`);
  return head;
}
