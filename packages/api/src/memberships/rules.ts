/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "memberships.applicationWaits": "CONFLICT",
  "memberships.notNow": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "memberships.accept": "office",
  "memberships.start": "office",
  "memberships.pause": "office",
  "memberships.resume": "office",
  "memberships.end": "office",
  "memberships.change": "office",
} as const;

/** What people are told of. */
export const notices = {
  "memberships.started": { outside: "account", page: "/me", about: null },
  "memberships.paused": { outside: "account", page: "/me", about: null },
  "memberships.resumed": { outside: "account", page: "/me", about: null },
  "memberships.ended": { outside: "account", page: "/me", about: null },
  "memberships.changed": { outside: "account", page: "/me", about: null },
} as const;

type State = "APPLIED" | "ACTIVE" | "PAUSED" | "ENDED";

/** A state that is over by its date is ended, whatever stands there; never a member is null. */
export function stateAt(now: Date, current: { state: State; until: Date | null } | null) {
  if (current?.until && current.until <= now) return "ENDED";
  return current?.state ?? null;
}

/** What may be done to a membership, from where, what it is then, and what its person is told. */
const steps = {
  accept: { from: ["APPLIED"], to: "ACTIVE", notice: "memberships.started" },
  start: { from: [null, "ENDED"], to: "ACTIVE", notice: "memberships.started" },
  pause: { from: ["ACTIVE"], to: "PAUSED", notice: "memberships.paused" },
  resume: { from: ["PAUSED"], to: "ACTIVE", notice: "memberships.resumed" },
  end: { from: ["ACTIVE", "PAUSED"], to: "ENDED", notice: "memberships.ended" },
} as const satisfies Record<
  string,
  { from: readonly (State | null)[]; to: State; notice: keyof typeof notices }
>;

export type Act = keyof typeof steps;

/** What its person is told of an act. */
export function noticeOf(act: Act) {
  return steps[act].notice;
}

/** Whether an act changes a state, has been done already, or does not fit. */
export function outcomeOf(act: Act, state: State | null) {
  const { from, to } = steps[act];
  if (from.some((one) => one === state)) return "go" as const;
  return state === to ? ("done" as const) : ("refused" as const);
}

/** What an office can do from here. */
export function actsFrom(state: State | null): Act[] {
  return (Object.keys(steps) as Act[]).filter((act) => outcomeOf(act, state) === "go");
}
