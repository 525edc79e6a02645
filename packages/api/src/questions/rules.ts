/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "questions.idTaken": "CONFLICT",
  "questions.tooMany": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "questions.add": "office",
  "questions.end": "office",
  "questions.move": "office",
} as const;

/** What is recorded about. */
export const objects = ["ApplicationQuestion"] as const;

/** More than this is no welcome. */
export const mostQuestions = 12;

/** The ids in their new order: this one a place earlier or later, where there is one. */
export function moved(ids: readonly string[], id: string, direction: "up" | "down") {
  const from = ids.indexOf(id);
  const to = from + (direction === "up" ? -1 : 1);
  const other = ids[to];
  if (from < 0 || other === undefined) return ids;
  return ids.map((one) => (one === id ? other : one === other ? id : one));
}
