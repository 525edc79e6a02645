/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "assignments.cancelled": "CONFLICT",
  "assignments.started": "CONFLICT",
  "assignments.full": "CONFLICT",
  "assignments.notInTeam": "CONFLICT",
  "assignments.introduction": "CONFLICT",
  "assignments.skill": "CONFLICT",
  "assignments.placeThen": "CONFLICT",
  "assignments.waitThen": "CONFLICT",
  "assignments.shiftThen": "CONFLICT",
  "assignments.notFree": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "assignments.take": "own",
  "assignments.giveBack": "own",
  "assignments.assign": "office",
  "assignments.free": "office",
} as const;

const page = "/volunteering/{shiftId}";

/** What people are told of. */
export const notices = {
  "assignments.taken": { outside: "message", page, about: "shift" },
  "assignments.assigned": { outside: "message", page, about: "shift" },
  "assignments.freed": { outside: "change", page, about: "shift", asItWas: true },
  "assignments.reminder": { outside: "reminder", page, about: "shift" },
  "assignments.gap": { outside: "message", page: "/volunteering", about: "shift" },
} as const;

type Reason = Exclude<keyof typeof refusals, "assignments.notFree">;

const clashes = {
  PLACE: "assignments.placeThen",
  WAIT: "assignments.waitThen",
  SHIFT: "assignments.shiftThen",
} as const;

type Shift = {
  readonly mine: boolean;
  readonly startsAt: Date;
  /** What speaks against taking it, as the database says. */
  readonly refusal: string | null;
  /** What else the person has promised at that time. */
  readonly clash: keyof typeof clashes | null;
};

/**
 * What the member's button offers, and why it offers nothing. The database decides again, under its
 * locks, when it is pressed.
 */
export function offerFor({ mine, startsAt, refusal, clash }: Shift, now: Date) {
  if (mine && now < startsAt) return { offer: "GIVE_BACK", why: null } as const;
  const reason = refusal ?? (clash && clashes[clash]);
  if (mine || reason !== null) return { offer: "NOTHING", why: reason as Reason | null } as const;
  return { offer: "TAKE", why: null } as const;
}
