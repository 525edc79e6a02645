import { expect, test } from "vitest";
import { offerFor } from "./rules";

const startsAt = new Date("2026-03-01T18:00:00Z");
const before = new Date("2026-03-01T17:59:59.999Z");

const open = { seatsLeft: 1, cancelled: false, place: null, now: before };

test.for([
  { ...open, name: "a seat while one is left", offer: "TAKE" },
  { ...open, name: "the waiting list when full", seatsLeft: 0, offer: "WAIT" },
  { ...open, name: "a way out to the seated", seatsLeft: 0, place: "CONFIRMED", offer: "GIVE_UP" },
  { ...open, name: "a way out to the waiting", seatsLeft: 0, place: "WAITING", offer: "GIVE_UP" },
  { ...open, name: "a way back in", place: "WITHDRAWN", offer: "TAKE" },
  {
    ...open,
    name: "a way back to the waiting list",
    seatsLeft: 0,
    place: "WITHDRAWN",
    offer: "WAIT",
  },
  { ...open, name: "nothing once it starts", now: startsAt, offer: "NOTHING" },
  {
    ...open,
    name: "no way out once it starts",
    place: "CONFIRMED",
    now: startsAt,
    offer: "NOTHING",
  },
  { ...open, name: "nothing where it is cancelled", cancelled: true, offer: "NOTHING" },
] as const)("offers $name", ({ seatsLeft, cancelled, place, now, offer }) => {
  expect(offerFor({ startsAt, cancelled, seatsLeft }, place, now)).toBe(offer);
});
