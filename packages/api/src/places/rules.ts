/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "places.started": "CONFLICT",
  "places.cancelled": "CONFLICT",
  "places.tooEarly": "CONFLICT",
  "places.tooLate": "CONFLICT",
  "places.shiftThen": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "places.take": "own",
  "places.giveUp": "own",
  "places.checkIn": "office",
  "places.checkOut": "office",
} as const;

const page = "/workshops/{occurrenceId}";

/** What people are told of. */
export const notices = {
  "places.confirmed": { outside: "message", page, about: "occurrence" },
  "places.waiting": { outside: "message", page, about: "occurrence" },
  "places.seated": { outside: "answer", page, about: "occurrence" },
  "places.reminder": { outside: "reminder", page, about: "occurrence" },
} as const;

type Occurrence = {
  readonly startsAt: Date;
  readonly cancelled: boolean;
  readonly seatsLeft: number;
};
type PlaceState = "CONFIRMED" | "WAITING" | "WITHDRAWN" | null;
type Offer = "TAKE" | "WAIT" | "GIVE_UP" | "NOTHING";

/**
 * What the member's button offers. The database decides again, under its lock, when it is pressed.
 */
export function offerFor(
  { startsAt, cancelled, seatsLeft }: Occurrence,
  place: PlaceState,
  now: Date,
): Offer {
  if (cancelled || now >= startsAt) return "NOTHING";
  if (place === "CONFIRMED" || place === "WAITING") return "GIVE_UP";
  return seatsLeft > 0 ? "TAKE" : "WAIT";
}
