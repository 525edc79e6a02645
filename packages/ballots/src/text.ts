import { shorten } from "./bytes";
import type { Election } from "./election";
import type { Method } from "./method";
import type { Report, Tie } from "./report";
import { motionReports } from "./result-motions";
import { duelTable, orderTable } from "./text-duels";
import { sentenceOf } from "./text-events";
import { introOf } from "./text-intro";
import { roundText } from "./text-round";
import { listed, readable, wrapped } from "./text-table";

/** A report for people at a terminal: what is counted and how, each round, who is elected, ties. */
export function textOfReport(election: Election, method: Method, report: Report): string {
  const names = election.candidates.map(({ name }) => shorten(name));
  return [
    headOf(election, method, report),
    wrapped(introOf(method, report)),
    method.form === "duels" ? duelTable(report, names) : "",
    method.form === "duels" ? duelEvents(report, names) : roundsOf(method, report, names),
    method.form === "duels" || method.form === "plain" ? orderTable(report, names) : "",
    outcome(method, report, names),
    ...report.ties.map((tie) => wrapped(tieSentence(tie, names))),
    committees(report, names),
  ].join("");
}

function headOf({ name }: Election, method: Method, report: Report): string {
  const { cast, valid, candidates, seats } = report;
  const places =
    method.fills === "money"
      ? `${candidates} projects, ${readable(Number(report.details.budget))} to spend`
      : `${seats} ${seats === 1 ? "seat" : "seats"}, ${candidates} candidates`;
  const blank = cast === valid ? "" : `, ${readable(valid)} of them valid`;
  const title = name === "" ? "" : `${onOneLine(name)}\n`;
  return `${title}${method.title}: ${places}, ${readable(cast)} ballots${blank}\n\n`;
}

/** Without control characters, which could do anything to a terminal. */
function onOneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}

function duelEvents({ rounds }: Report, names: readonly string[]): string {
  const events = rounds.flatMap((round) => round.events);
  const told = events.slice(0, 60).map((event) => wrapped(`• ${sentenceOf(event, names)}`, "  "));
  return told.length === 0 ? "" : `\n${told.join("")}`;
}

function roundsOf(method: Method, { rounds }: Report, names: readonly string[]): string {
  const gone = new Set<number>();
  const seated = new Set<number>();
  return rounds
    .map((round, index) => {
      const comparable = ["scottish", "meek", "runoff"].includes(method.form);
      const before = comparable ? (rounds[index - 1] ?? null) : null;
      const isOnly = rounds.length === 1 && method.form !== "scottish";
      const told = {
        round,
        number: index + 1,
        isOnly,
        before,
        form: method.form,
        names,
        gone,
        seated,
      };
      const text = roundText(told);
      for (const candidate of round.excluded) gone.add(candidate);
      for (const candidate of round.elected) seated.add(candidate);
      return text;
    })
    .join("");
}

function outcome(method: Method, { winners }: Report, names: readonly string[]): string {
  const verb = method.fills === "money" ? "Paid for" : "Elected";
  const called = winners.map((candidate) => names[candidate] ?? "");
  if (called.length === 0) return `\n${verb}: nobody, see below.\n`;
  const order = called.length > 1 && method.form !== "committee" ? " (in this order)" : "";
  return `\n${wrapped(`${verb}${order}: ${listed(called)}.`, "  ")}`;
}

function tieSentence({ round, candidates, settled, chosen, kind }: Tie, names: readonly string[]) {
  const called = (those: readonly number[]) =>
    listed(those.map((candidate) => names[candidate] ?? String(candidate)));
  const tied = `Tie in round ${round}: ${called(candidates)} were equal`;
  if (kind === "harmless") return `${tied}; whoever is taken first, the same are elected.`;
  const how: Readonly<Record<Tie["settled"], string>> = {
    lookBack: "the latest earlier round in which they differed decided for",
    lot: "the lot, which anybody can draw again from its seed, fell on",
    listed: "the order of the list of candidates decided for",
    rule: "the rules decided for",
    open: "",
  };
  if (settled === "open") return `${tied}, and nothing was to decide it: the count ends there.`;
  return `${tied}; ${how[settled]} ${called(chosen)}${kind === "exclusion" ? " to go out" : ""}.`;
}

function committees({ details }: Report, names: readonly string[]): string {
  const all = (details.winningCommittees ?? []) as readonly (readonly number[])[];
  if (all.length < 2) return "";
  const lines = all.map((one) =>
    wrapped(`  ${listed(one.map((each) => names[each] ?? ""))}`, "    "),
  );
  return `\nCommittees that are equally good by this rule:\n${lines.slice(0, 20).join("")}`;
}

/** The motions of a file, one line each. */
export function textOfMotions(election: Election, method: string | null): string {
  const lines = motionReports(election, method).map(({ motion, report }) => {
    const abstained = motion.abstain > 0 ? `, ${motion.abstain} abstained` : "";
    const date = motion.date ? `${motion.date}  ` : "";
    const { outcome } = report.details;
    return wrapped(
      `${date}${onOneLine(motion.subject)}: ${motion.for} for, ${motion.against} against${abstained}: ${outcome}.`,
      "  ",
    );
  });
  return `${onOneLine(election.name)}\n\n${lines.join("")}`;
}
