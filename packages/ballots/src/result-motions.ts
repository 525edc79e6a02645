import type { Election, MotionVotes } from "./election";
import { BallotError } from "./fault";
import { countMotion, type MotionRules, simpleMajority } from "./motion";
import type { Report } from "./report";
import type { Result } from "./result";

const outcomes: Readonly<Record<string, string>> = { carried: "Yes", rejected: "No" };

/** The motions of a file with their outcomes: “Yes”, “No”, or null where nothing was decided. Throws BallotError. */
export function motionResult(election: Election, method: string | null): Result {
  return {
    name: election.name,
    method: "motion",
    motions: motionReports(election, method).map(({ motion, report }) => ({
      ...motion,
      outcome: outcomes[String(report.details.outcome)] ?? null,
      decided: report.details.outcome,
    })),
  };
}

/** The report on each motion of a file, by the file's `conditions` or else the simple majority. */
export function motionReports(
  { votes, rules }: Election,
  method: string | null,
): readonly { readonly motion: MotionVotes; readonly report: Report }[] {
  if (votes.kind !== "motions") return [];
  if (method !== null && method !== "motion")
    throw new BallotError(`The file has motions, which “${method}” does not count.`);
  const given = Array.isArray(rules.conditions)
    ? (rules as unknown as MotionRules)
    : simpleMajority;
  return votes.motions.map((motion) => {
    const { present, members } = motion;
    const heads = {
      for: motion.for,
      against: motion.against,
      abstain: motion.abstain,
      ...(present === undefined ? {} : { present }),
      ...(members === undefined ? {} : { members }),
    };
    return { motion, report: countMotion({ heads }, given) };
  });
}
