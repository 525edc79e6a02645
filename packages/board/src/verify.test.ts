import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "./chain";
import type { Choice } from "./choice";
import type { BoardEvent } from "./event";
import { BoardError } from "./fault";
import { chained, type Made, madeBoard } from "./testing";
import { verifyBoard } from "./verify";

const rank = (...ids: string[]): Choice => ({ rank: ids.map((id) => [id]) });

const election: Made = {
  method: "stv-scottish",
  seats: 2,
  choices: [
    ...Array.from({ length: 7 }, () => rank("ash", "birch")),
    ...Array.from({ length: 5 }, () => rank("birch", "cedar")),
    ...Array.from({ length: 4 }, () => rank("cedar")),
    rank(),
  ],
};

const motion: Made = {
  kind: "motion",
  method: "motion",
  secret: false,
  options: [],
  choices: [{ motion: "for" }, { motion: "for" }, { motion: "against" }, { motion: "abstain" }],
};

const board = madeBoard(election);
const heads = board.map(({ hash }) => hash);
const head = heads.at(-1) ?? "";

/** Why a board is refused, or null where everything on it holds. */
function fault(entries: readonly Entry[], kept: readonly string[] = [head]) {
  try {
    verifyBoard(entries, kept);
    return null;
  } catch (error) {
    if (error instanceof BoardError) return error.message;
    throw error;
  }
}

describe("a whole board", () => {
  test("is recounted to the same winners", () => {
    expect(verifyBoard(board, [head])).toMatchObject({
      stage: "counted",
      cast: 17,
      roll: 20,
      winners: ["ash", "birch"],
      head: { height: board.length - 1, hash: head },
    });
  });

  test("of an open motion says who voted how, and that it was carried", () => {
    const entries = madeBoard(motion);
    expect(verifyBoard(entries)).toMatchObject({ stage: "counted", cast: 4, winners: ["for"] });
  });

  test.for([
    ["approval", { approve: ["birch"] }],
    ["score", { score: { ash: 3, birch: 9, cedar: 0 } }],
    ["star", { score: { ash: 1, birch: 5, cedar: 2 } }],
    ["schulze", { rank: [["birch"], ["ash", "cedar"]] }],
    ["seqphragmen", { approve: ["birch"] }],
    ["instant-runoff", { rank: [["birch"], ["ash"]] }],
    ["stv-meek", { rank: [["birch"], ["ash"]] }],
    ["plurality", { rank: [["birch"]] }],
    ["borda", { rank: [["birch"], ["ash"]] }],
    ["ranked-pairs", { rank: [["birch"], ["ash"]] }],
  ] as const)("by %s is recounted too", ([method, choice]) => {
    const entries = madeBoard({ method, choices: Array.from({ length: 6 }, () => choice) });
    expect(verifyBoard(entries)).toMatchObject({ stage: "counted", winners: ["birch"] });
  });

  test("stands at every height as far as it goes", () => {
    const so = board.map((_, at) => verifyBoard(board.slice(0, at + 1)).stage);
    expect(new Set(so)).toEqual(new Set(["open", "closed", "counted"]));
    expect(
      so.toSorted(
        (a, b) =>
          ["open", "closed", "counted"].indexOf(a) - ["open", "closed", "counted"].indexOf(b),
      ),
    ).toEqual(so);
  });

  test("of fewer than five secret ballots tells nothing but its leaves", () => {
    const entries = madeBoard({ ...election, choices: election.choices.slice(0, 4) });
    expect(verifyBoard(entries)).toMatchObject({ stage: "counted", cast: 4, report: null });
  });
});

/** What somebody could do to the file of a board. */
const harms: Readonly<Record<string, (entries: Entry[], at: number, other: number) => Entry[]>> = {
  dropped: (entries, at) => entries.toSpliced(at, 1),
  added: (entries, at, other) => entries.toSpliced(at, 0, entries[other] as Entry),
  changed: (entries, at) => entries.with(at, altered(entries[at] as Entry)),
  swapped: (entries, at, other) =>
    entries.with(at, entries[other] as Entry).with(other, entries[at] as Entry),
  reordered: (entries, at) => [...entries.slice(at), ...entries.slice(0, at)],
};

/** The same entry with one character of its event another. */
function altered(entry: Entry): Entry {
  const text = JSON.stringify(entry.event);
  const places = [...text.matchAll(/[0-9a-f](?=[0-9a-f]*")|\d(?=[,}])/g)].map(({ index }) => index);
  const at = places[Math.floor(places.length / 2)] ?? 0;
  const other = text[at] === "1" ? "2" : "1";
  return { ...entry, event: JSON.parse(text.slice(0, at) + other + text.slice(at + 1)) };
}

describe("a board that was tampered with", () => {
  const places = fc.tuple(fc.nat({ max: board.length - 1 }), fc.nat({ max: board.length - 1 }));

  test.for(Object.keys(harms))("an entry %s: found 500 of 500 times", (harm) => {
    let found = 0;
    fc.assert(
      fc.property(places, ([at, other]) => {
        const harmed = harms[harm]?.([...board], at, other) ?? [];
        fc.pre(JSON.stringify(harmed) !== JSON.stringify(board));
        expect(fault(harmed)).not.toBeNull();
        found += 1;
      }),
      { numRuns: 500 },
    );
    expect(found).toBe(500);
  });

  test("written anew by whoever owns the server: found by every head from before, 500 of 500", () => {
    let found = 0;
    const events = board.map(({ event }) => event);
    fc.assert(
      fc.property(places, ([at, later]) => {
        fc.pre(later >= at);
        const forged = chained(events.with(at, altered(board[at] as Entry).event as BoardEvent));
        expect(fault(forged, [heads[later] ?? ""])).not.toBeNull();
        found += 1;
      }),
      { numRuns: 500 },
    );
    expect(found).toBe(500);
  });
});

/** The board with its events changed, and a chain that is sound. */
function forged(change: (events: BoardEvent[]) => BoardEvent[], from = board) {
  return fault(chained(change(from.map(({ event }) => event))), []);
}

const at = (type: BoardEvent["type"]) => board.findIndex(({ event }) => event.type === type);

function edited<Type extends BoardEvent["type"]>(
  type: Type,
  edit: (event: Extract<BoardEvent, { type: Type }>) => BoardEvent,
) {
  return (events: BoardEvent[]) =>
    events.map((event, index) =>
      index === at(type) ? edit(event as Extract<BoardEvent, { type: Type }>) : event,
    );
}

describe("a board with a sound chain is refused where it contradicts itself", () => {
  test.for([
    [
      "a ballot that says something else",
      edited("box", (box) => ({
        ...box,
        ballots: box.ballots.map((one, index) =>
          index === 3 ? { ...one, choice: '{"rank":[["cedar"]]}' } : one,
        ),
      })),
      "none that was cast",
    ],
    [
      "a ballot that is missing",
      edited("box", (box) => ({ ...box, ballots: box.ballots.slice(1) })),
      "17 ballots were cast, 16 are published",
    ],
    [
      "ballots in the order in which they came",
      edited("box", (box) => ({ ...box, ballots: box.ballots.toReversed() })),
      "order of their leaves",
    ],
    [
      "a secret ballot with a voter",
      edited("box", (box) => ({
        ...box,
        ballots: box.ballots.map((one) => ({ ...one, voter: "nour" })),
      })),
      "says whose it is",
    ],
    [
      "another seed",
      edited("closed", (closed) => ({ ...closed, seed: "a better one" })),
      "seed is not the one",
    ],
    [
      "another number at the closing",
      edited("closed", (closed) => ({ ...closed, cast: 16 })),
      "counts other ballots",
    ],
    [
      "other winners",
      edited("result", (result) => ({ ...result, winners: ["cedar", "ash"] })),
      "other winners",
    ],
    [
      "another report",
      edited("result", (result) => ({ ...result, report: "0".repeat(64) })),
      "another report",
    ],
    [
      "others declared",
      edited("declared", () => ({ type: "declared", winners: ["cedar"] })),
      "Others were declared",
    ],
    [
      "a roll that grows by itself",
      edited("roll", (roll) => ({ ...roll, roll: 21 })),
      "does not grow",
    ],
    [
      "a ballot twice",
      edited("leaves", (one) => ({ ...one, leaves: [...one.leaves, ...one.leaves] })),
      "twice",
    ],
    [
      "a ballot after the closing",
      (events: BoardEvent[]) => [...events, events[at("leaves")] as BoardEvent],
      "too late",
    ],
    [
      "two closings",
      (events: BoardEvent[]) =>
        events.toSpliced(at("closed"), 0, events[at("closed")] as BoardEvent),
      "twice",
    ],
    [
      "a batch of two that would tell who came together",
      (events: BoardEvent[]) =>
        events.toSpliced(at("leaves"), 1, { type: "leaves", leaves: ["0".repeat(64)] }),
      "So few",
    ],
    ["no opening", (events: BoardEvent[]) => events.slice(1), "begins with its opening"],
  ] as const)("%s", ([, change, said]) => {
    expect(forged(change as (events: BoardEvent[]) => BoardEvent[])).toContain(said);
  });
});
