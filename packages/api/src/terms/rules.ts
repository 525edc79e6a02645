/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "terms.idTaken": "CONFLICT",
  "terms.endsBeforeStart": "CONFLICT",
  "terms.seatClosed": "CONFLICT",
  "terms.notMember": "CONFLICT",
  "terms.seatTaken": "CONFLICT",
  "terms.otherSeat": "CONFLICT",
  "terms.over": "CONFLICT",
  "terms.elected": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "terms.seat": "office",
  "terms.end": "office",
  "terms.strike": "office",
} as const;

/** What people are told of. */
export const notices = {
  "terms.seated": { outside: "message", page: "/committees", about: null },
  "terms.ended": { outside: "message", page: "/committees", about: null },
  "terms.struck": { outside: "message", page: "/committees", about: null },
} as const;
