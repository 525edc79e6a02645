import { csvRow } from "./csv-rows";
import type { Election, Mark } from "./election";
import { BallotError } from "./fault";
import { rankingsIn } from "./rankings";

/**
 * An election as a table of ballots: ranks with names after a ballot of weight 0 that lists all, or approvals or points by candidate. Throws
 * BallotError for budgets and motions, and for names that are not distinct or that a table means otherwise.
 */
export function* writeCsv({ candidates, votes }: Election): Generator<string> {
  const names = candidates.map(({ name }) => name.trim().replace(/\s+/g, " "));
  if (new Set(names).size < names.length)
    throw new BallotError("A table of ballots tells candidates by name; two have the same.");
  const bad = names.find((name) => /\||^(|-|overvote|skipped|undervote|blank)$/i.test(name));
  if (bad !== undefined) throw new BallotError(`A table of ballots cannot hold the name “${bad}”.`);
  const nameOf = (place: number) => names[place] ?? "";
  if (votes.kind === "ranked") {
    const rows =
      votes.marks?.map(({ weight, marks }) => ({ weight, marks })) ??
      [...rankingsIn(votes.ballots)].map(({ weight, places }) => ({ weight, marks: places }));
    const ranks = rows.reduce((most, { marks }) => Math.max(most, marks.length), names.length);
    yield csvRow(["weight", ...Array.from({ length: ranks }, (_, at) => `rank ${at + 1}`)]);
    for (const { weight, marks } of [
      { weight: 0, marks: names.map((_, place) => place) },
      ...rows,
    ]) {
      const cells = Array.from({ length: ranks }, (_, at) => cellOf(marks[at] ?? null, nameOf));
      yield csvRow([weight, ...cells]);
    }
  } else if (votes.kind === "approvals") {
    yield csvRow(["weight", ...names.map((name) => `approve ${name}`)]);
    for (const { weight, approved } of votes.approvals.ballots)
      yield csvRow([weight, ...names.map((_, place) => (approved.includes(place) ? 1 : 0))]);
  } else if (votes.kind === "scores") {
    yield csvRow(["weight", ...names.map((name) => `points ${name}`)]);
    for (const { weight, points } of votes.scores.ballots)
      yield csvRow([weight, ...names.map((_, place) => points[place] ?? "")]);
  } else throw new BallotError("A table of ballots holds rankings, approvals or points.");
}

function cellOf(mark: Mark, nameOf: (place: number) => string): string {
  if (mark === null) return "";
  if (mark === "O") return "overvote";
  return [mark].flat().map(nameOf).join("|");
}
