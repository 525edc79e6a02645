/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "pairings.idTaken": "CONFLICT",
  "pairings.paused": "CONFLICT",
  "pairings.openElsewhere": "CONFLICT",
  "pairings.full": "CONFLICT",
  "pairings.unvetted": "CONFLICT",
  "pairings.noLanguage": "CONFLICT",
  "pairings.noTime": "CONFLICT",
  "pairings.notPossible": "CONFLICT",
  "pairings.own": "CONFLICT",
  "pairings.closed": "CONFLICT",
  "pairings.begun": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. A yes and a no are recorded alike. */
export const actions = {
  "pairings.propose": "office",
  "pairings.retract": "office",
  "pairings.answer": "own",
  "pairings.end": "own",
  "pairings.met": "own",
  "pairings.expire": "office",
} as const;

/** What is recorded about. */
export const objects = ["Pairing"] as const;

const page = "/mentorship/pairs/{pairingId}";

/** What people are told of: `closed` in the same words, whatever a proposal ended by. */
export const notices = {
  "pairings.proposed": { outside: "message", page, about: null },
  "pairings.begun": { outside: "answer", page, about: null },
  "pairings.closed": { outside: "message", page, about: null },
  "pairings.ended": { outside: "message", page, about: null },
} as const;

type Shown = "PROPOSED" | "ACTIVE" | "CLOSED" | "ENDED";
type State = "PROPOSED" | "ACTIVE" | "DECLINED" | "EXPIRED" | "ENDED";

/** What people are told: a no, an expiry and a proposal taken back are one. */
export function stateOf(state: State): Shown {
  return state === "DECLINED" || state === "EXPIRED" ? "CLOSED" : state;
}

/** The same of a proposal whose time is over, before the clock has seen to it. */
export function shownState(state: State, answerBy: Date, now: Date): Shown {
  return state === "PROPOSED" && now >= answerBy ? "CLOSED" : stateOf(state);
}

/** Where the sealed words of what two have in common live. */
export function commonSpot(pairingId: string) {
  return `Pairing.common:${pairingId}` as const;
}

type Written<Slot> = {
  readonly languages: readonly string[];
  readonly topicIds: readonly string[];
  readonly times: readonly Slot[];
  readonly livedExperience: boolean;
};

/** What two forms have in common. */
export function commonOf<Slot>(one: Written<Slot>, other: Written<Slot>) {
  const both = <T>(mine: readonly T[], theirs: readonly T[]) =>
    mine.filter((thing) => theirs.includes(thing));
  return {
    languages: both(one.languages, other.languages),
    topicIds: both(one.topicIds, other.topicIds),
    times: both(one.times, other.times),
    livedExperience: one.livedExperience && other.livedExperience,
  };
}
