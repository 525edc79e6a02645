import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { refusedBy } from "../errors";
import { cancelOccurrence, changeOccurrence } from "../occurrences/commands";
import { readOccurrence } from "../occurrences/queries";
import { addOccurrence, addPeople, addPerson, now, sealed } from "../testing";
import { giveUpPlace, takePlace } from "./commands";
import { offerFor } from "./rules";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);
const started = new Date("2026-03-01T18:00:00Z");
const times = { startsAt: "2026-03-01T18:00:00Z", endsAt: "2026-03-01T20:00:00Z", room: "" };

/** What pressing the button must do, for each thing that the rules can offer. */
const does = { TAKE: "CONFIRMED", WAIT: "WAITING", GIVE_UP: "WITHDRAWN" } as const;

const cases = [0, 1, 2, 3].flatMap((before) =>
  ["none", "held", "left"].flatMap((own) =>
    ["as planned", "shrunk", "cancelled"].map((fate) => ({ before, own, fate })),
  ),
);

test.for(cases)(
  "rules and database agree: $before before, own place $own, $fate",
  async (given) => {
    const of = await addOccurrence(owner, { capacity: 2 });
    const { occurrenceId } = of;
    const [me = "", ...others] = await addPeople(owner, 1 + given.before);
    for (const person of others) await takePlace(db, now, person, occurrenceId);
    if (given.own !== "none") await takePlace(db, now, me, occurrenceId);
    if (given.own === "left") await giveUpPlace(db, now, me, occurrenceId);
    if (given.fate === "shrunk") {
      await changeOccurrence(db, now, officer, { ...of, ...times, capacity: 1 });
    }
    if (given.fate === "cancelled") await cancelOccurrence(db, now, officer, of);

    const shown = await readOccurrence(db, sealed, now, me, occurrenceId);
    const seatsLeft = Math.max(0, shown.capacity - shown.taken);
    const late = offerFor({ startsAt: started, seatsLeft, cancelled: false }, shown.place, started);
    const press = shown.offer === "GIVE_UP" ? giveUpPlace : takePlace;
    const refusalAt = (at: Date) =>
      press(db, at, me, occurrenceId).then(
        () => null,
        (error) => refusedBy(error)?.refusal,
      );
    expect(late).toBe("NOTHING");

    if (shown.offer === "NOTHING") {
      expect(given.fate).toBe("cancelled");
      if (given.own !== "held") expect(await refusalAt(now)).toBe("places.cancelled");
      return;
    }
    expect(await refusalAt(started)).toBe("places.started");
    expect(await press(db, now, me, occurrenceId)).toEqual({ state: does[shown.offer] });
  },
);
