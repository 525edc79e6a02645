import type { Report } from "@commonhouse/ballots/report";
import { sha256 } from "@commonhouse/ballots/sha256";
import { canonical, type Plain } from "./canonical";

/** What of a report everybody must come to: everything, written in the one way. */
export function hashOfReport(report: Report): string {
  return sha256(canonical(JSON.parse(JSON.stringify(report)) as Plain));
}

/** The winners of a report as a board names them. */
export function winnersIn(report: Report, kind: "motion" | "election", options: readonly string[]) {
  const names = kind === "motion" ? ["for", "against"] : options;
  return report.winners.map((winner) => names[winner] ?? "");
}
