import { shorten } from "./bytes";
import type { Id, Listed } from "./election";
import { BallotError } from "./fault";

/** Where each id stands in the list. Throws BallotError if one stands there twice. */
export function placesOf(candidates: readonly Listed[], line?: number): ReadonlyMap<Id, number> {
  const places = new Map<Id, number>();
  for (const [place, { id }] of candidates.entries()) {
    if (places.has(id)) throw new BallotError(`Candidate ${quote(id)} is listed twice.`, line);
    places.set(id, place);
  }
  return places;
}

/** A function that makes faults about ballots: candidates, known by place inside, get their ids. */
export function faultsOn(
  candidates: readonly Listed[],
  where: () => string,
): (sentence: string) => BallotError {
  return (sentence) => {
    const named = sentence.replace(/candidate (\d+)/g, (whole, place) => {
      const listed = candidates[Number(place)];
      return listed ? `candidate ${quote(listed.id)}` : whole;
    });
    return new BallotError(`${where()}: ${named}`);
  };
}

/** An id as it may stand in a sentence. */
export function quote(id: unknown): string {
  return typeof id === "number" ? String(id) : `“${shorten(String(id))}”`;
}
