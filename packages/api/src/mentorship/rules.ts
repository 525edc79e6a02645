/** What is recorded here, and whose affair it is. */
export const actions = {
  "mentorship.save": "own",
  "mentorship.pause": "own",
  "mentorship.resume": "own",
  "mentorship.withdraw": "own",
  "mentorship.vet": "office",
  "mentorship.unvet": "office",
} as const;

/** What is recorded about. */
export const objects = ["MentorshipForm"] as const;

/** Where the sealed words of a form live. */
export function spotOf(formId: string) {
  return `MentorshipForm.content:${formId}` as const;
}

/** Whole days from then to now. */
export function daysSince(then: Date, now: Date) {
  return Math.max(0, Math.floor((now.getTime() - then.getTime()) / (24 * 60 * 60 * 1000)));
}
