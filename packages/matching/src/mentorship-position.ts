import type { MentorshipInstance, Plan, Reason } from "./mentorship";
import { marketOf } from "./mentorship-market";
import { newcomerOf } from "./mentorship-people";

/**
 * Why a newcomer got this mentor, or nobody:
 * - `noneFits`: the rules leave no mentor at all.
 * - `best`: no other mentor fits better.
 * - `fullWaitingLonger`: all who fit better are full with people who waited longer.
 * - `full`: all who fit better are full.
 * - `whole`: somebody who fits better has room, but the plan as a whole is better so.
 */
export type Because = "noneFits" | "best" | "fullWaitingLonger" | "full" | "whole";

/** Where a newcomer stands in a plan; of others only numbers are told. */
export type Position = {
  readonly because: Because;
  readonly mentor: string | null;
  /** Mentors with a higher score than theirs, or all possible ones, the highest first. */
  readonly better: readonly BetterMentor[];
  /** How many mentors each rule leaves out, as the first one against them; what is private is not told. */
  readonly rules: readonly { readonly reason: Reason; readonly mentors: number }[];
};

export type BetterMentor = {
  readonly mentor: string;
  readonly total: number;
  /** Whether the plan leaves a place with the mentor. */
  readonly free: boolean;
  /** People whom the plan gives the mentor; how many of them waited longer, and how many fit better. */
  readonly people: number;
  readonly waitedLonger: number;
  readonly fitBetter: number;
};

/** Explains a newcomer's place in a plan. Throws MatchingError for an unknown newcomer. */
export function explainPosition(
  instance: MentorshipInstance,
  plan: Plan,
  newcomer: string,
): Position {
  const market = marketOf(instance);
  const { at: asking, person } = newcomerOf(market, newcomer);
  const mine = plan.pairs.find((pair) => pair.newcomer === newcomer) ?? null;
  const against = new Map<Reason, number>();
  const better: BetterMentor[] = [];
  for (const [at, mentor] of market.mentors.entries()) {
    if (mentor.id === mine?.mentor) continue;
    const reason = market.reason(asking, at);
    if (reason !== null) against.set(reason, 1 + (against.get(reason) ?? 0));
    const total = market.option(asking, at).points;
    if (reason !== null || (mine !== null && total <= mine.score.total)) continue;
    const held = plan.pairs.filter((pair) => pair.mentor === mentor.id);
    const waited = held.map((pair) => newcomerOf(market, pair.newcomer).person.waited);
    better.push({
      mentor: mentor.id,
      total,
      free: mentor.load + held.length < mentor.capacity,
      people: held.length,
      waitedLonger: waited.filter((time) => time > person.waited).length,
      fitBetter: held.filter(({ score }) => score.total > total).length,
    });
  }
  against.delete("notPossible");
  return {
    because: because(better, mine !== null),
    mentor: mine?.mentor ?? null,
    better: better.sort((one, other) => other.total - one.total),
    rules: [...against].map(([reason, mentors]) => ({ reason, mentors })),
  };
}

function because(better: readonly BetterMentor[], paired: boolean): Because {
  if (better.length === 0) return paired ? "best" : "noneFits";
  if (better.some(({ free }) => free)) return "whole";
  const longer = better.every(({ people, waitedLonger }) => people === waitedLonger);
  return longer ? "fullWaitingLonger" : "full";
}
