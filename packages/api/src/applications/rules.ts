/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "applications.idTaken": "CONFLICT",
  "applications.textChanged": "CONFLICT",
  "applications.questionsChanged": "CONFLICT",
  "applications.wait": "TOO_MANY_REQUESTS",
  "applications.tomorrow": "TOO_MANY_REQUESTS",
  "applications.notAccepted": "CONFLICT",
  "applications.arrived": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = { "applications.send": "own", "applications.enter": "own" } as const;

/** What is recorded about. */
export const objects = ["Application"] as const;

/** So many requests a day are believed; they are counted together, for nobody's address is known. */
export const mostADay = 200;

/** What those who decide may still look at after so long: nothing. In milliseconds. */
export const keptAfterDecision = 90 * 24 * 60 * 60_000;

/** A way in that somebody asks for on their own page waits this long, in milliseconds. */
export const patience = 14 * 24 * 60 * 60_000;

/** The questions that must be answered and were not. */
export function unanswered(
  questions: readonly { readonly questionId: string; readonly required: boolean }[],
  answers: Readonly<Record<string, string>>,
) {
  return questions.filter(({ questionId, required }) => required && !answers[questionId]);
}
