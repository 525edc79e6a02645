import type { Election } from "./election";
import { rankingsIn } from "./rankings";
import { readBytes } from "./read";

/** A fixture with candidates 4, 7 and 2, for tests. */
export function madeFixture(ballots: string, more = ""): string {
  return `{"format": "election-fixture/1", "name": "x", ${more}\n "candidates": [{"id": 4, "name": "A"}, {"id": 7, "name": "B"}, {"id": 2, "name": "C"}],\n "ballots": [\n${ballots}\n]}`;
}

/** A BLT file with everything that may stand in one. */
export const madeBlt = `3 2\n-2\n# a remark\n4 1 3 2 0\n(id 5) 2 3 0\n3 2=3 1 0\n1 0\n0\n"Anna \\"A\\" One"\n"Bo"\n"Cy"\n"Title"\n`;

/** The elections that a text holds. */
export function readText(text: string, name = "x"): readonly Election[] {
  return readBytes(new TextEncoder().encode(text), name, () => new Uint8Array()).elections;
}

/** An election of rankings and its distinct ballots. */
export function readRankings(text: string, name?: string) {
  const [election] = readText(text, name);
  if (election?.votes.kind !== "ranked") throw new Error("There are no rankings in it.");
  const cast = [...rankingsIn(election.votes.ballots)];
  return { election, ballots: cast.map(({ weight, places }) => [weight, places]) };
}
