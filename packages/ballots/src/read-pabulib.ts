import { shorten, textOf, wholeNumber } from "./bytes";
import { placesOf, quote } from "./candidates-list";
import { csvRows, type Row } from "./csv-rows";
import type { Election, Listed } from "./election";
import { BallotError } from "./fault";

type Table = {
  readonly head: readonly string[];
  readonly line: number;
  readonly rows: readonly Row[];
};

/**
 * Reads a pabulib file (.pb, http://pabulib.org/format): META, PROJECTS and VOTES, approval ballots.
 * Projects keep their ids, as texts. Throws BallotError with the line; also if projects or votes are
 * not as many as META says, and for ballots that do not simply approve.
 */
export function readPabulib(bytes: Uint8Array): Election {
  const sections = sectionsOf(
    textOf(bytes)
      .replace(/^\ufeff/, "")
      .replaceAll("\r", ""),
  );
  const meta = new Map(sections.META.rows.map(({ cells: [key = "", value = ""] }) => [key, value]));
  const type = meta.get("vote_type") ?? "approval";
  if (type !== "approval" && type !== "choose-1")
    throw new BallotError(
      `Ballots of the type “${shorten(type)}” are not approvals and cannot be counted here.`,
    );
  const projects = sections.PROJECTS.rows.map((row) => projectOf(sections.PROJECTS, row));
  const candidates = projects.map(({ listed }) => listed);
  const places = placesOf(candidates);
  const voteAt = column(sections.VOTES, "vote");
  const merged = new Map<string, { weight: number; approved: readonly number[] }>();
  for (const { cells, line } of sections.VOTES.rows) {
    if (cells.length !== sections.VOTES.head.length)
      throw new BallotError(
        `this vote has ${cells.length} of ${sections.VOTES.head.length} cells.`,
        line,
      );
    const approved = (cells[voteAt] ?? "")
      .split(",")
      .map((id) => id.trim())
      .filter((id) => id !== "")
      .map((id) => {
        const place = places.get(id);
        if (place === undefined) throw new BallotError(`project ${quote(id)} is unknown.`, line);
        return place;
      });
    if (new Set(approved).size !== approved.length)
      throw new BallotError("a project stands on the ballot twice.", line);
    const key = approved.toSorted((a, b) => a - b).join();
    const same = merged.get(key) ?? { weight: 0, approved };
    same.weight += 1;
    merged.set(key, same);
  }
  check("projects", meta.get("num_projects"), projects.length);
  check("votes", meta.get("num_votes"), sections.VOTES.rows.length);
  return {
    id: null,
    name: meta.get("description") ?? "",
    candidates,
    method: "participatory-budget",
    seats: null,
    rules: {},
    votes: {
      kind: "budget",
      approvals: { candidates: candidates.length, ballots: [...merged.values()] },
      costs: projects.map(({ cost }) => cost),
      budget: money(meta.get("budget") ?? "", "the budget"),
    },
  };
}

function sectionsOf(text: string): Record<"META" | "PROJECTS" | "VOTES", Table> {
  const found = new Map<string, { line: number; rows: Row[] }>();
  let rows: Row[] | null = null;
  for (const row of csvRows(text, ";")) {
    const name = (row.cells[0] ?? "").toUpperCase();
    if (row.cells.length === 1 && /^(META|PROJECTS|VOTES)$/.test(name)) {
      if (found.has(name)) throw new BallotError(`${name} stands in the file twice.`, row.line);
      rows = [];
      found.set(name, { line: row.line, rows });
    } else rows?.push(row);
  }
  const table = (name: string): Table => {
    const section = found.get(name);
    const [head, ...body] = section?.rows ?? [];
    if (!section || !head) throw new BallotError(`The file has no ${name}; is it cut off?`);
    return { head: head.cells.map((cell) => cell.toLowerCase()), line: section.line, rows: body };
  };
  return { META: table("META"), PROJECTS: table("PROJECTS"), VOTES: table("VOTES") };
}

function column({ head, line }: Table, name: string): number {
  const at = head.indexOf(name);
  if (at === -1) throw new BallotError(`the table has no column “${name}”.`, line + 1);
  return at;
}

function projectOf(table: Table, { cells, line }: Row): { listed: Listed; cost: number } {
  const id = cells[column(table, "project_id")] ?? "";
  const cost = money(cells[column(table, "cost")] ?? "", `the cost of project ${quote(id)}`, line);
  const name = cells[table.head.indexOf("name")];
  return { listed: { id, name: name ? name : id }, cost };
}

/** Whole units, as `2500` or `2500.00`; with a comma it could be thousands or cents, and is refused. */
function money(text: string, what: string, line?: number): number {
  return wholeNumber(/^\d+\.0+$/.test(text) ? text.slice(0, text.indexOf(".")) : text, what, line);
}

function check(what: string, told: string | undefined, found: number): void {
  if (told !== undefined && wholeNumber(told, `the number of ${what}`) !== found)
    throw new BallotError(`The file speaks of ${told} ${what} but has ${found}; is it cut off?`);
}
