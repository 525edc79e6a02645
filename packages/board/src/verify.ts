import type { Report } from "@commonhouse/ballots/report";
import { sha256 } from "@commonhouse/ballots/sha256";
import { checkChain, type Entry, type Head } from "./chain";
import { countBallots } from "./count";
import { type Ballot, type BoardEvent, fewest, type Opened } from "./event";
import { BoardError } from "./fault";
import { leafOf } from "./leaf";
import { hashOfReport, winnersIn } from "./report-hash";

/** What a board proves, as far as it goes. */
export type Verified = {
  readonly opened: Opened;
  readonly head: Head;
  readonly entries: number;
  /** Ballots whose leaves stand on the board so far. */
  readonly cast: number;
  readonly roll: number;
  readonly leaves: ReadonlySet<string>;
  /** `open`: still running or waiting for its box; `counted`: recounted here with the same result. */
  readonly stage: "open" | "closed" | "counted";
  /** The recount; null before the box is published, and where too few voted for one. */
  readonly report: Report | null;
  readonly winners: readonly string[] | null;
};

/**
 * Checks everything a board says: that nothing was dropped, added, changed, swapped or moved; that the
 * published ballots are exactly those that were cast, each once; that the seed is the one promised;
 * and that counting them again gives the declared result. `kept`: heads from receipts, minutes or
 * notices. Throws BoardError at the first thing that does not hold.
 */
export function verifyBoard(entries: readonly Entry[], kept: readonly string[] = []): Verified {
  const head = checkChain(entries, kept);
  const [first, ...later] = entries;
  if (first?.event.type !== "opened") throw new BoardError("A board begins with its opening.", 0);
  const opened = first.event;
  const events = later.map(({ event }) => event);
  checkOrder(events);
  const leaves = leavesIn(events);
  const roll = rollIn(opened, events);
  if (leaves.size > roll)
    throw new BoardError(`There are more ballots than the ${roll} on the roll.`);
  const so = { opened, head, entries: entries.length, cast: leaves.size, roll, leaves };
  const closed = eventsOf(events, "closed")[0];
  if (!closed) return { ...so, stage: "open", report: null, winners: null };
  if (closed.cast !== leaves.size || closed.roll !== roll)
    throw new BoardError("The closing counts other ballots or people than the board.");
  if (sha256(closed.seed) !== opened.seed)
    throw new BoardError("The seed is not the one promised.");
  const result = eventsOf(events, "result")[0];
  if (!result) return { ...so, stage: "closed", report: null, winners: null };
  const report = recounted(opened, events, leaves, roll, closed.seed);
  const winners = report
    ? winnersIn(
        report,
        opened.kind,
        opened.options.map(({ id }) => id),
      )
    : null;
  if (result.report !== (report && hashOfReport(report)))
    throw new BoardError("Counting the ballots again gives another report.");
  if (winners && !isSame(winners, result.winners))
    throw new BoardError("Counting the ballots again gives other winners.");
  const declared = eventsOf(events, "declared")[0];
  if (declared && !isSame(declared.winners, result.winners))
    throw new BoardError("Others were declared than were elected.");
  return { ...so, stage: "counted", report, winners: result.winners };
}

const stages = ["roll", "leaves", "closed", "box", "result", "declared"];
const once = ["closed", "result", "declared"];

/** Ballots are cast before the closing, published after it, counted after that. */
function checkOrder(events: readonly BoardEvent[]) {
  const rank = ({ type }: BoardEvent) => Math.max(1, stages.indexOf(type));
  events.forEach((event, index) => {
    const before = events[index - 1];
    const here = index + 1;
    if (!stages.includes(event.type)) throw new BoardError("This is no event of a board.", here);
    if (before && rank(before) > rank(event)) throw new BoardError("This comes too late.", here);
    if (once.includes(event.type) && before?.type === event.type)
      throw new BoardError("This stands here twice.", here);
    if (event.type === "result" && before?.type !== "box" && before?.type !== "closed")
      throw new BoardError("A result without a closing.", here);
    const small = event.type === "leaves" && event.leaves.length < fewest;
    if (small && events[index + 1]?.type !== "closed")
      throw new BoardError("So few ballots are only shown at the closing.", here);
  });
}

function leavesIn(events: readonly BoardEvent[]): ReadonlySet<string> {
  const leaves = eventsOf(events, "leaves").flatMap((event) => event.leaves);
  if (leaves.some((leaf) => !/^[0-9a-f]{64}$/.test(leaf)))
    throw new BoardError("A leaf is no SHA-256.");
  const set = new Set(leaves);
  if (set.size < leaves.length) throw new BoardError("A ballot stands on the board twice.");
  return set;
}

function rollIn(opened: Opened, events: readonly BoardEvent[]) {
  let { roll } = opened;
  for (const grown of eventsOf(events, "roll")) {
    roll += grown.added;
    if (grown.added < 1 || grown.roll !== roll)
      throw new BoardError("The roll does not grow by those who were added.");
  }
  return roll;
}

/** Null: too few voted in secret, and their ballots were destroyed unseen. */
function recounted(
  opened: Opened,
  events: readonly BoardEvent[],
  leaves: ReadonlySet<string>,
  roll: number,
  seed: string,
): Report | null {
  const ballots = eventsOf(events, "box").flatMap((event) => event.ballots);
  if (leaves.size === 0 || (opened.secret && leaves.size < fewest)) {
    if (ballots.length > 0) throw new BoardError("So few ballots are not to be published.");
    return null;
  }
  checkBox(opened, ballots, leaves);
  return countBallots(
    opened,
    ballots.map(({ choice }) => choice),
    roll,
    seed,
  );
}

function checkBox(
  { vote, secret }: Opened,
  ballots: readonly Ballot[],
  leaves: ReadonlySet<string>,
) {
  if (ballots.length !== leaves.size)
    throw new BoardError(`${leaves.size} ballots were cast, ${ballots.length} are published.`);
  let last = "";
  const voters = new Set<string>();
  for (const { choice, nonce, voter, at } of ballots) {
    const leaf = leafOf(vote, choice, nonce);
    if (!leaves.has(leaf)) throw new BoardError("A published ballot is none that was cast.");
    if (leaf <= last) throw new BoardError("The ballots are not in the order of their leaves.");
    last = leaf;
    if (secret && (voter !== undefined || at !== undefined))
      throw new BoardError("A secret ballot says whose it is.");
    if (!secret && (voter === undefined || voters.has(voter)))
      throw new BoardError("An open ballot is nobody's, or somebody's second.");
    if (voter !== undefined) voters.add(voter);
  }
}

function eventsOf<Type extends BoardEvent["type"]>(events: readonly BoardEvent[], type: Type) {
  return events.filter(
    (event): event is Extract<BoardEvent, { type: Type }> => event.type === type,
  );
}

function isSame(one: readonly string[], other: readonly string[]) {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
