import { BallotError } from "./fault";
import type { InstantRunoffOptions } from "./instant-runoff";
import type { MarkRules } from "./instant-runoff-marks";

/**
 * The options that the `rules` of a file stand for, in the words of RCTab's configuration; what is
 * missing stays open. Throws BallotError for a rule that is not known here.
 */
export function instantRunoffRules(rules: Readonly<Record<string, unknown>>): InstantRunoffOptions {
  const writeIns = rules.undeclaredWriteIns as { candidate?: number } | null | undefined;
  return {
    ...oneOf(rules, "overvote", overvotes),
    ...oneOf(rules, "duplicate", duplicates),
    ...limit(rules, "maxSkippedRanks", "unlimited"),
    ...limit(rules, "maxRankings", "max"),
    ...tieBreak(rules.tieBreak),
    batchElimination: rules.batchElimination === true || rules.batchElimination === "true",
    undeclaredWriteIns: writeIns?.candidate ?? null,
  };
}

const overvotes = [
  "exhaustImmediately",
  "exhaustIfMultipleContinuing",
  "alwaysSkipToNextRank",
] as const;
const duplicates = ["skip", "exhaust"] as const;

function oneOf<Name extends keyof MarkRules, Value extends string>(
  rules: Readonly<Record<string, unknown>>,
  name: Name,
  known: readonly Value[],
): { [name in Name]?: Value } {
  const given = rules[name];
  if (given === undefined || given === null) return {};
  const value = known.find((each) => each === given);
  if (value === undefined)
    throw new BallotError(`The rule “${name}” is ${known.join(", ")}, not ${String(given)}.`);
  return { [name]: value } as { [name in Name]?: Value };
}

function limit<Name extends keyof MarkRules>(
  rules: Readonly<Record<string, unknown>>,
  name: Name,
  none: string,
): { [name in Name]?: number } {
  const given = rules[name];
  if (given === undefined || given === null || given === none) return {};
  const value = Number(given);
  if (!Number.isInteger(value) || value < 0 || String(given).trim() === "")
    throw new BallotError(
      `The rule “${name}” is a whole number or “${none}”, not ${String(given)}.`,
    );
  return { [name]: value } as { [name in Name]?: number };
}

/** `random` leaves it to the count; `useCandidateOrder`: the one listed last goes out. */
function tieBreak(given: unknown): InstantRunoffOptions {
  const mode = String(given ?? "").split(/[ (]/)[0] ?? "";
  const lookBack = mode.startsWith("previousRoundCounts");
  if (mode === "useCandidateOrder" || mode === "previousRoundCountsThenUseCandidateOrder")
    return { lookBack, ties: { by: "listed", take: "last" } };
  if (mode.startsWith("stopCounting") || mode === "interactive")
    return { lookBack, ties: { by: "stop" } };
  return mode === "" ? {} : { lookBack };
}
