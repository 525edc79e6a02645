import type { Election, Id } from "./election";

/** Candidates' ids for their places in the list. */
export type Ids = {
  readonly one: (place: number) => Id;
  readonly all: (places: readonly number[]) => readonly Id[];
  /** In the order of the list. */
  readonly listed: (places: readonly number[]) => readonly Id[];
  /** From best to last: whoever is alone at a place as an id, equals as a list. */
  readonly order: (order: readonly (readonly number[])[]) => readonly (Id | readonly Id[])[];
};

/** The ids of an election's candidates. */
export function idsOf({ candidates }: Election): Ids {
  const one = (place: number): Id => candidates[place]?.id ?? place;
  const all = (places: readonly number[]) => places.map(one);
  const listed = (places: readonly number[]) => all(places.toSorted((a, b) => a - b));
  return {
    one,
    all,
    listed,
    order: (order) =>
      order.map((equals) => (equals.length === 1 ? one(equals[0] ?? 0) : listed(equals))),
  };
}
