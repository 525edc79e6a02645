import type { Election } from "./election";
import { BallotError } from "./fault";
import { ballotsIn, countElection, methodFor, methods, type Wish } from "./methods";
import type { Contents } from "./read";
import { headOf, type Result, resultOf } from "./result";
import { motionResult } from "./result-motions";

/** What `count` is asked for. */
export type CountWish = Wish & { readonly method: string | null };

/** One result for each election of a file, in its order. Throws BallotError before the first. */
export function* countFile(contents: Contents, wish: CountWish): Generator<Result> {
  for (const election of contents.elections) yield resultIn(election, wish, contents.isCorpus);
}

function resultIn(election: Election, wish: CountWish, isCorpus: boolean): Result {
  try {
    if (election.votes.kind === "motions") return motionResult(election, wish.method);
    const method = methodFor(election, wish.method);
    const everyRule = isCorpus && wish.method === null && election.votes.kind === "approvals";
    if (everyRule) return committeesBy(election, wish);
    return resultOf(election, method, countElection(election, method, wish));
  } catch (error) {
    if (!(error instanceof BallotError) || election.id === null) throw error;
    throw new BallotError(`${election.id}: ${error.message}`);
  }
}

/** All committees by each rule, where none is asked for. */
function committeesBy(election: Election, wish: Wish): Result {
  const counted = methods
    .filter(({ form }) => form === "committee")
    .map((method) => {
      const result = resultOf(election, method, countElection(election, method, wish));
      return [method.name, result[method.name]];
    });
  return {
    ...headOf(election),
    seats: wish.seats ?? election.seats,
    ballots: ballotsIn(election.votes),
    ...Object.fromEntries(counted),
  };
}
