import type { Election } from "@commonhouse/ballots/election";
import { countElection, methodNamed } from "@commonhouse/ballots/methods";
import { countMotion, type MotionRules, simpleMajority } from "@commonhouse/ballots/motion";
import { readFixture } from "@commonhouse/ballots/read-fixture";
import type { Report } from "@commonhouse/ballots/report";
import { type Choice, type Paper, readChoice } from "./choice";
import type { Opened } from "./event";
import { BoardError } from "./fault";

/** The paper on which a method wants its ballots. */
export function paperOf({ kind, method }: Pick<Opened, "kind" | "method">): Paper {
  if (kind === "motion") return "motion";
  const { needs } = methodNamed(method);
  if (needs === "approvals") return "approve";
  if (needs === "scores") return "score";
  if (needs === "ranked") return "rank";
  throw new BoardError(`A board holds no ballots for the method “${method}”.`);
}

/**
 * Counts the published ballots by the rules of the board, ties by the lot of its seed; choices are as
 * they are written. Throws BoardError for a ballot that is none, BallotError where the rules do not fit.
 */
export function countBallots(
  opened: Opened,
  choices: readonly string[],
  roll: number,
  seed: string,
): Report {
  const paper = paperOf(opened);
  const options = opened.options.map(({ id }) => id);
  const read = choices.map((choice) => readChoice(choice, paper, options));
  if (paper === "motion") return countVotes(opened, read, roll);
  const election = electionOf(opened, read);
  const ties = { by: "lot", seed, contest: opened.vote } as const;
  return countElection(election, methodNamed(opened.method), { seats: opened.seats, ties });
}

function countVotes({ rules }: Opened, choices: readonly Choice[], members: number): Report {
  const count = (side: string) =>
    choices.filter((choice) => "motion" in choice && choice.motion === side).length;
  const heads = { for: count("for"), against: count("against"), abstain: count("abstain") };
  const present = choices.length;
  const asked = "conditions" in rules ? (rules as unknown as MotionRules) : simpleMajority;
  return countMotion({ heads: { ...heads, present, members } }, asked);
}

/** The ballots as the counting core reads them: its own format, so that anybody can take them there. */
export function electionOf(opened: Opened, choices: readonly Choice[]): Election {
  const { vote, method, seats, rules, options } = opened;
  const election = readFixture(
    new TextEncoder().encode(
      JSON.stringify({
        format: "election-fixture/1",
        id: vote,
        name: vote,
        method,
        seats,
        rules,
        candidates: options.map(({ id }) => ({ id, name: id })),
        ballots: choices.map(ballotOf),
      }),
    ),
  );
  if ("file" in election) throw new BoardError("A board refers to no other file.");
  return election;
}

function ballotOf(choice: Choice) {
  if ("approve" in choice) return { weight: 1, approved: choice.approve };
  if ("score" in choice) return { weight: 1, points: choice.score };
  if ("rank" in choice)
    return {
      weight: 1,
      ranking: choice.rank.map((equal) => (equal.length > 1 ? equal : equal[0])),
    };
  throw new BoardError("A motion is no election.");
}
