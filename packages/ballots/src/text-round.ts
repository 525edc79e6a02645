import type { Form } from "./method";
import type { Event, Round } from "./report";
import { sentenceOf } from "./text-events";
import { type Cell, listed, readable, rounded, tableOf, wrapped } from "./text-table";

const barWidth = 24;

/** One round as text: what it was about, a table of who has how much, a sentence for each event. */
export type RoundText = {
  readonly round: Round;
  readonly number: number;
  /** The only one: it needs no title. */
  readonly isOnly: boolean;
  /** The round before; null in the first. */
  readonly before: Round | null;
  readonly form: Form;
  readonly names: readonly string[];
  /** Who went out in an earlier round, and who was elected in one. */
  readonly gone: ReadonlySet<number>;
  readonly seated: ReadonlySet<number>;
};

/** The text of one round. */
export function roundText(told: RoundText): string {
  const { round, form, names } = told;
  const isOutcome = ({ kind }: Event) => /^(reachedQuota|lastVacancies|majority)$/.test(kind);
  const isTransfer = ({ kind }: Event) => /^(transfer|notTransferable)$/.test(kind);
  const say = (event: Event) => wrapped(`• ${sentenceOf(event, names)}`, "  ");
  const first = round.events.filter((event) => !isOutcome(event) && !isTransfer(event));
  const [early, late] = form === "scottish" ? [first, []] : [[], first];
  const after = [...late, ...round.events.filter(isOutcome)].map(say);
  return [
    told.isOnly ? "\n" : `\n${titleOf(told)}\n\n`,
    ...early.map(say),
    transfers(round.events.filter(isTransfer), names),
    early.length > 0 || round.events.some(isTransfer) ? "\n" : "",
    tableOf(rowsOf(told)),
    figuresOf(told),
    after.length > 0 ? "\n" : "",
    ...after,
  ].join("");
}

function titleOf({ round, number, form, names }: RoundText): string {
  const name = (candidate: number | string | undefined) => names[Number(candidate)] ?? "";
  const step = form === "scottish" ? "Stage" : "Round";
  const { surplusOf } = round.figures;
  if (form !== "scottish")
    return number === 1 && form === "runoff" ? "Round 1: first choices" : `${step} ${number}`;
  if (surplusOf !== undefined)
    return `${step} ${number}: the surplus of ${name(surplusOf)} goes on`;
  const [out] = round.excluded;
  return out === undefined
    ? `${step} ${number}: first choices`
    : `${step} ${number}: ${name(out)} is out`;
}

/** Where the ballots of one candidate went, all in one sentence. */
function transfers(events: readonly Event[], names: readonly string[]): string {
  const froms = [...new Set(events.map(({ candidates: [from = 0] }) => from))];
  return froms
    .map((from) => {
      const own = events.filter(({ candidates }) => candidates[0] === from);
      const goals = [...new Set(own.map(({ candidates }) => candidates[1]))];
      const parts = goals.map((to) => {
        const those = own.filter(({ candidates }) => candidates[1] === to);
        const papers = those.reduce(
          (sum, { values }) => sum + Number(values?.papers ?? values?.votes ?? 0),
          0,
        );
        return { to, papers };
      });
      const told = parts
        .toSorted(
          (a, b) => Number(a.to === undefined) - Number(b.to === undefined) || b.papers - a.papers,
        )
        .map(({ to, papers }) =>
          to === undefined
            ? `${readable(papers)} name nobody else in the race`
            : `${readable(papers)} to ${names[to]}`,
        );
      return wrapped(`• Ballots of ${names[from]}${worthOf(own)}: ${listed(told)}.`, "  ");
    })
    .join("");
}

/** What each of the ballots is worth that went on, where it is not a whole vote. */
function worthOf(events: readonly Event[]): string {
  const values = [
    ...new Set(events.map(({ values }) => String(values?.value ?? "1.00000"))),
  ].sort();
  const [least = "", most = least] = [values[0], values.at(-1)];
  if (readable(least) === "1") return "";
  const worth =
    least === most ? readable(least) : `between ${readable(least)} and ${readable(most)}`;
  return `, each now worth ${worth} of a vote`;
}

function rowsOf({ round, before, form, names, gone, seated }: RoundText): Cell[][] {
  const { quota, threshold } = round.figures;
  const line = Number(quota ?? threshold ?? 0);
  const top = Math.max(line, ...round.votes.map(heightOf));
  const standing = round.votes
    .map((_, candidate) => candidate)
    .filter((candidate) => !gone.has(candidate) && round.votes[candidate] !== "");
  const sorted = standing.toSorted(
    (a, b) => heightOf(round.votes[b] ?? "") - heightOf(round.votes[a] ?? "") || a - b,
  );
  const head = [
    { text: "" },
    { text: unitOf(form), isNumber: true },
    ...(before ? [{ text: "change", isNumber: true }] : []),
    { text: "" },
  ];
  const body = sorted.map((candidate) => {
    const votes = round.votes[candidate] ?? "";
    return [
      { text: names[candidate] ?? "" },
      { text: rounded(votes), isNumber: true },
      ...(before ? [{ text: change(before.votes[candidate], votes), isNumber: true }] : []),
      { text: `${bar(heightOf(votes), line, top)} ${noteOn(candidate)}`.trimEnd() },
    ];
  });
  return unitOf(form) === "" ? body : [head, ...body];

  function noteOn(candidate: number): string {
    const isBudget = form === "budget";
    if (round.elected.includes(candidate)) return isBudget ? "PAID FOR" : "ELECTED";
    if (round.excluded.includes(candidate)) return "out";
    if (!seated.has(candidate)) return "";
    return isBudget ? "paid for before" : "elected before";
  }
}

function unitOf(form: Form): string {
  return form === "plain" || form === "committee" ? "" : "votes";
}

/** Exact: both have the same number of decimals. */
function change(before: string | undefined, now: string): string {
  if (before === undefined || !/^\d+(\.\d+)?$/.test(before) || !/^\d+(\.\d+)?$/.test(now))
    return "";
  const decimals = now.split(".")[1]?.length ?? 0;
  const units = BigInt(now.replace(".", "")) - BigInt(before.replace(".", ""));
  if (units === 0n) return "";
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  const split = digits.length - decimals;
  const shown = decimals === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return `${units < 0n ? "−" : "+"}${rounded(shown)}`;
}

/** A decimal or a fraction, near enough to sort by and to draw. */
function heightOf(votes: string): number {
  const [upper = "", lower = "1"] = votes.split("/");
  const height = Number(upper) / Number(lower);
  return Number.isFinite(height) ? height : 0;
}

/** For the eye alone: as long as the share of the highest, with a line at the quota. */
function bar(votes: number, line: number, top: number): string {
  if (top <= 0) return "";
  const full = Math.round((votes / top) * barWidth);
  const at = line > 0 ? Math.round((line / top) * barWidth) - 1 : -1;
  const cells = Array.from({ length: barWidth }, (_, i) => {
    if (i === at && i >= full) return "│";
    return i < full ? "█" : " ";
  });
  return cells.join("");
}

function figuresOf({ round, form, before }: RoundText): string {
  const { quota, threshold, nonTransferable } = round.figures;
  const lines: string[] = [];
  if (form === "meek" && quota !== undefined)
    lines.push(`The quota │ is ${rounded(String(quota))}.`);
  if (form === "scottish" && !before) lines.push(`│ is the quota of ${readable(String(quota))}.`);
  if (threshold !== undefined)
    lines.push(`│ is more than half of the ballots still counting: ${readable(threshold)}.`);
  if (nonTransferable !== undefined && Number(nonTransferable) > 0)
    lines.push(`No longer with anybody: ${rounded(String(nonTransferable))} votes.`);
  const ended = ["exhaustedChoices", "overvotes", "repeatedRankings", "skippedRankings"];
  const inactive = ended.reduce((sum, name) => sum + Number(round.figures[name] ?? 0), 0);
  if (inactive > 0) lines.push(`No longer counting: ${readable(inactive)} ballots.`);
  return lines.map((each) => `  ${each}\n`).join("");
}
