import { csvRow } from "./csv-rows";
import type { Election } from "./election";
import { BallotError } from "./fault";

/** A vote on a budget as pabulib's .pb. Throws BallotError for any other election. */
export function* writePabulib({ name, candidates, votes }: Election): Generator<string> {
  if (votes.kind !== "budget")
    throw new BallotError("Pabulib's .pb holds votes on a budget alone.");
  const { approvals, costs, budget } = votes;
  const idOf = (place: number) => String(candidates[place]?.sourceId ?? candidates[place]?.id);
  const support = candidates.map((_, place) =>
    approvals.ballots.reduce(
      (sum, { weight, approved }) => sum + (approved.includes(place) ? weight : 0),
      0,
    ),
  );
  const total = approvals.ballots.reduce((sum, { weight }) => sum + weight, 0);
  const row = (...cells: (string | number)[]) => csvRow(cells, ";");
  yield `META\n${row("key", "value")}${row("description", name)}`;
  yield `${row("num_projects", candidates.length)}${row("num_votes", total)}`;
  yield `${row("budget", budget)}${row("vote_type", "approval")}${row("rule", "greedy")}`;
  yield `PROJECTS\n${row("project_id", "cost", "votes", "name")}`;
  for (const [place, candidate] of candidates.entries())
    yield row(idOf(place), costs[place] ?? 0, support[place] ?? 0, candidate.name);
  yield `VOTES\n${row("voter_id", "vote")}`;
  let voter = 0;
  for (const { weight, approved } of approvals.ballots) {
    const vote = approved.map(idOf).join(",");
    for (let i = 0; i < weight; i++) yield row(voter++, vote);
  }
}
