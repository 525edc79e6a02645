import type { Election, Id, Mark } from "./election";
import { BallotError } from "./fault";
import { rankingsIn } from "./rankings";
import { type Ids, idsOf } from "./result-ids";

/** An election as `election-fixture/1`, one ballot a line. Throws BallotError for motions. */
export function* writeFixture(election: Election): Generator<string> {
  const { name, candidates, method, seats, rules, votes } = election;
  if (votes.kind === "motions") throw new BallotError("Motions are already JSON.");
  const listed =
    votes.kind === "budget"
      ? {
          budget: votes.budget,
          projects: candidates.map((one, place) => ({ ...one, cost: votes.costs[place] })),
        }
      : { candidates };
  const head = {
    format: "election-fixture/1",
    name,
    ...(method === null ? {} : { method }),
    ...(seats === null ? {} : { seats }),
    rules,
    ...listed,
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "ballots": [\n`;
  let between = "";
  for (const ballot of ballotsOf(election, idsOf(election))) {
    yield `${between}  ${JSON.stringify(ballot)}`;
    between = ",\n";
  }
  yield "\n ]\n}\n";
}

function* ballotsOf({ votes, candidates }: Election, ids: Ids): Generator<unknown> {
  if (votes.kind === "motions") return;
  if (votes.kind === "budget") {
    for (const { weight, approved } of votes.approvals.ballots) yield [weight, ids.all(approved)];
  } else if (votes.kind === "approvals") {
    for (const { weight, approved } of votes.approvals.ballots)
      yield { weight, approved: ids.all(approved) };
  } else if (votes.kind === "scores") {
    for (const { weight, points } of votes.scores.ballots) {
      const given = candidates.flatMap(({ id }, place) => {
        const point = points[place] ?? null;
        return point === null ? [] : [[id, point] as const];
      });
      yield { weight, points: Object.fromEntries(given) };
    }
  } else if (votes.marks !== null) {
    for (const { weight, marks } of votes.marks)
      yield { weight, marks: marks.map((mark) => markOf(mark, ids)) };
  } else {
    for (const { weight, places } of rankingsIn(votes.ballots))
      yield { weight, ranking: ids.order(places) };
  }
}

function markOf(mark: Mark, ids: Ids): Id | null | readonly Id[] {
  if (mark === null || mark === "O") return mark;
  return typeof mark === "number" ? ids.one(mark) : ids.all(mark);
}
