/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "seats.idTaken": "CONFLICT",
  "seats.closed": "CONFLICT",
  "seats.many": "CONFLICT",
  "seats.held": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "seats.add": "office",
  "seats.change": "office",
  "seats.end": "office",
} as const;

/** The same seats, with this one at a position counted from 1; beyond the last it is the last. */
export function movedTo(ids: readonly string[], id: string, position: number): readonly string[] {
  const others = ids.filter((one) => one !== id);
  return others.toSpliced(position - 1, 0, id);
}
