import type { Election, Votes } from "./election";
import { BallotError } from "./fault";
import type { Asked, Method } from "./method";
import { approvedMethods } from "./methods-approved";
import { rankedMethods } from "./methods-ranked";
import type { Report } from "./report";
import { countWithPlaces, groupsIn } from "./reserved-places";

/** Every method that counts ballots, by name. Motions have their own, see motion.ts. */
export const methods: readonly Method[] = [...rankedMethods, ...approvedMethods];

/** Other names under which files and people know a method. */
const aliases: Readonly<Record<string, string>> = {
  irv: "instant-runoff",
  "alternative-vote": "instant-runoff",
  "ranked-choice": "instant-runoff",
  "first-past-the-post": "plurality",
  fptp: "plurality",
  range: "score",
  stv: "stv-scottish",
  scottish: "stv-scottish",
  wigm: "stv-scottish",
  meek: "stv-meek",
  "condorcet-schulze": "schulze",
  "condorcet-copeland": "copeland-wins",
  "schulze-winning": "schulze",
  "schulze-winning-votes": "schulze",
  "minimax-winning": "minimax",
  "minimax-winning-votes": "minimax",
  "ranked-pairs-margins": "ranked-pairs",
  "ranked-pairs-winning-votes": "ranked-pairs-winning",
  "borda-truncation-average": "borda",
  "seq-pav": "seqpav",
  "seq-phragmen": "seqphragmen",
  phragmen: "seqphragmen",
  "rule-x": "equal-shares",
  mes: "equal-shares",
  "method-of-equal-shares": "equal-shares",
  "participatory-budget": "greedy",
  knapsack: "greedy",
  "mes-cost-utility": "mes-cost",
  "mes-cardinality-utility": "mes-cardinal",
  "budget-equal-shares": "mes-cost",
};

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

const known: ReadonlyMap<string, Method> = new Map([
  ...methods.map((method) => [plain(method.name), method] as const),
  ...Object.entries(aliases).flatMap(([alias, name]) => {
    const method = methods.find((one) => one.name === name);
    return method ? [[plain(alias), method] as const] : [];
  }),
]);

/**
 * The method of a name: ours, or one under which files know it, whatever its spaces, hyphens and
 * capitals; words after a comma or bracket are passed over. Throws BallotError if there is none.
 */
export function methodNamed(name: string): Method {
  const method = known.get(plain(name)) ?? known.get(plain(name.split(/[,(]/)[0] ?? ""));
  if (method) return method;
  throw new BallotError(
    `There is no method “${name}”; there are ${methods.map((one) => one.name).join(", ")}.`,
  );
}

/**
 * The method of an election: the one asked for, else its own, else what its ballots are usually
 * counted by: rankings by Scottish STV where the file says seats, by instant runoff where it has
 * raw marks, else by Schulze.
 */
export function methodFor(election: Election, asked: string | null): Method {
  const { votes, method, seats } = election;
  const told = asked ?? method;
  if (told !== null) return methodNamed(told);
  if (votes.kind === "approvals") return methodNamed(seats === null ? "approval" : "seqphragmen");
  if (votes.kind === "scores") return methodNamed("score");
  if (votes.kind === "budget") return methodNamed("greedy");
  if (votes.kind === "ranked" && votes.needsRules) return methodNamed("instant-runoff");
  return methodNamed(seats === null ? "schulze" : "stv-scottish");
}

/** What is asked of a count besides its method. */
export type Wish = { readonly seats: number | null; readonly ties: Asked["ties"] };

/** Counts an election by a method. Throws BallotError where they do not fit each other. */
export function countElection(election: Election, method: Method, wish: Wish): Report {
  const { votes, candidates } = election;
  if (candidates.length === 0) throw new BallotError("There is no candidate in the file.");
  if (votes.kind !== method.needs)
    throw new BallotError(
      `${method.title} counts ${kinds[method.needs]}; the file has ${kinds[votes.kind]}.`,
    );
  if (ballotsIn(votes) === 0) throw new BallotError("There is no ballot in the file.");
  const seats = wish.seats ?? election.seats ?? 1;
  if (!Number.isSafeInteger(seats) || seats < 1)
    throw new BallotError(`The number of seats must be a whole number from 1, not ${seats}.`);
  if (method.fills === "one" && wish.seats !== null && wish.seats !== 1)
    throw new BallotError(`${method.title} fills one seat, not ${wish.seats}.`);
  if (seats > candidates.length)
    throw new BallotError(`${seats} seats cannot be filled from ${candidates.length} candidates.`);
  const asked = { seats, ties: tiesFor(election, wish), rules: rulesByPlace(election) };
  const groups = groupsIn(election);
  return groups.length === 0
    ? method.count(votes, asked)
    : countWithPlaces(election, method, asked, groups);
}

/** A lot of this election: another one with the same seed falls otherwise. */
function tiesFor({ id, name }: Election, { ties }: Wish): Asked["ties"] {
  return ties?.by === "lot" && ties.contest === "" ? { ...ties, contest: id ?? name } : ties;
}

const kinds: Readonly<Record<Votes["kind"], string>> = {
  ranked: "rankings",
  approvals: "approvals",
  scores: "points",
  budget: "approvals of projects with their costs",
  motions: "motions",
};

/** All ballots together. */
export function ballotsIn(votes: Votes): number {
  const sum = (ballots: readonly { readonly weight: number }[]) =>
    ballots.reduce((all, { weight }) => all + weight, 0);
  if (votes.kind === "ranked") return votes.ballots.total;
  if (votes.kind === "scores") return sum(votes.scores.ballots);
  return votes.kind === "motions" ? votes.motions.length : sum(votes.approvals.ballots);
}

/** The rules with candidates by their place instead of their id. */
function rulesByPlace({ rules, candidates }: Election): Election["rules"] {
  const placeOf = (id: unknown) => candidates.findIndex((candidate) => candidate.id === id);
  const { undeclaredWriteIns, defaultOption } = rules as {
    undeclaredWriteIns?: { candidate?: unknown } | null;
    defaultOption?: unknown;
  };
  return {
    ...rules,
    ...(undeclaredWriteIns
      ? { undeclaredWriteIns: { candidate: placeOf(undeclaredWriteIns.candidate) } }
      : {}),
    ...(defaultOption === undefined ? {} : { defaultOption: placeOf(defaultOption) }),
  };
}
