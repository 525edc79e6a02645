import { shorten } from "./bytes";
import type { Election } from "./election";
import { BallotError } from "./fault";
import type { Method } from "./method";
import { countElection, methods, type Wish } from "./methods";
import { headOf, type Result } from "./result";
import { idsOf } from "./result-ids";
import { type Cell, listed, tableOf, wrapped } from "./text-table";

/** Winners by every method that can count the ballots. */
export type Comparison = Result & {
  readonly methods: Readonly<Record<string, Compared>>;
};

/** Winners by one method; who was tied where it ended open; why it cannot count them, else null. */
type Compared = {
  readonly title: string;
  readonly winners: readonly unknown[];
  readonly names: readonly string[];
  readonly tied: readonly unknown[];
  readonly fault: string | null;
};

/** Counts an election by every method for its kind of ballots. Throws BallotError if there is none. */
export function comparisonOf(election: Election, wish: Wish): Comparison {
  const fitting = methods.filter((method) => method.needs === election.votes.kind);
  if (fitting.length === 0)
    throw new BallotError("There are no ballots that methods could compare.");
  const seats = wish.seats ?? election.seats ?? 1;
  const kept = fitting.filter(({ fills }) => seats > 1 || fills !== "several");
  const counted = kept.map((method) => [method.name, compared(election, method, wish, seats)]);
  return { ...headOf(election), seats, methods: Object.fromEntries(counted) };
}

function compared(election: Election, method: Method, wish: Wish, seats: number): Compared {
  const ids = idsOf(election);
  const name = (place: number) => election.candidates[place]?.name ?? "";
  const asked = { ...wish, seats: method.fills === "several" ? seats : null };
  try {
    const { winners, ties } = countElection(election, method, asked);
    const open = ties.filter(({ settled }) => settled === "open").at(-1);
    return {
      title: method.title,
      winners: ids.all(winners),
      names: winners.map(name),
      tied: ids.all(open?.candidates ?? []),
      fault: null,
    };
  } catch (error) {
    if (!(error instanceof BallotError)) throw error;
    const nothing = { winners: [], names: [], tied: [] };
    return { title: method.title, ...nothing, fault: error.message };
  }
}

/** The comparison as a table: methods down, whom they elect beside them. */
export function comparisonText(comparison: Comparison): string {
  const rows = Object.entries(comparison.methods).map(([name, { title, ...one }]): Cell[] => [
    { text: name },
    { text: title },
    {
      text:
        one.fault === null
          ? listed(one.names.map(shorten)) || `nobody yet: ${one.tied.length} are tied`
          : "cannot count this, see below",
    },
  ]);
  const faults = Object.values(comparison.methods).flatMap(({ fault }) => fault ?? []);
  const told = [...new Set(faults)].map((fault) => `\n${wrapped(fault)}`).join("");
  const name = String(comparison.name ?? comparison.id).replace(/\p{Cc}+/gu, " ");
  return `${name === "" ? "" : `${name}\n\n`}${tableOf(rows)}${told}`;
}
