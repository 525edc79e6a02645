import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { changeOccurrence } from "../occurrences/commands";
import { addOccurrence, addPerson, now, refusalOf } from "../testing";
import { giveUpPlace, takePlace } from "./commands";

const { db, owner } = await createTestDb();

/** Somebody with a shift from this hour to that, on the evening of what `addOccurrence` makes. */
async function onShift(from: string, until: string) {
  const personId = await addPerson(owner);
  const [startsAt, endsAt] = [`2026-03-01T${from}:00Z`, `2026-03-01T${until}:00Z`];
  const sourceId = crypto.randomUUID();
  await owner.commitment.create({
    data: { personId, kind: "SHIFT", sourceId, startsAt, endsAt },
  });
  return personId;
}

test.for([
  ["the same hours", "18:00", "20:00", "places.shiftThen"],
  ["its last minute", "17:00", "18:01", "places.shiftThen"],
  ["its whole evening around it", "12:00", "23:00", "places.shiftThen"],
  ["the shift that ends as it begins", "16:00", "18:00", null],
  ["the shift that begins as it ends", "20:00", "22:00", null],
] as const)("a place beside a shift: %s", async ([, from, until, refusal]) => {
  const { occurrenceId } = await addOccurrence(owner, { capacity: 5 });
  const personId = await onShift(from, until);
  expect(await refusalOf(takePlace(db, now, personId, occurrenceId))).toBe(refusal);
});

test("a full one is not waited for beside a shift either", async () => {
  const { occurrenceId } = await addOccurrence(owner, { capacity: 1 });
  await takePlace(db, now, await addPerson(owner), occurrenceId);
  const personId = await onShift("18:00", "20:00");
  expect(await refusalOf(takePlace(db, now, personId, occurrenceId))).toBe("places.shiftThen");
});

test("two places at once are nobody's business but one's own", async () => {
  const [one, other] = [
    await addOccurrence(owner, { capacity: 1 }),
    await addOccurrence(owner, { capacity: 1 }),
  ];
  const personId = await addPerson(owner);
  for (const { occurrenceId } of [one, other]) await takePlace(db, now, personId, occurrenceId);
  expect(await owner.commitment.count({ where: { personId } })).toBe(2);
});

test("what somebody promised moves with the occurrence, and ends with the place", async () => {
  const of = await addOccurrence(owner, { capacity: 1 });
  const [personId, officer] = [await addPerson(owner), await addPerson(owner)];
  await takePlace(db, now, personId, of.occurrenceId);
  const [startsAt, endsAt] = ["2026-03-02T18:00:00.000Z", "2026-03-02T21:00:00.000Z"];
  await changeOccurrence(db, now, officer, { ...of, startsAt, endsAt, room: "", capacity: 1 });
  const select = { startsAt: true, endsAt: true } as const;
  const promised = () => owner.commitment.findMany({ where: { personId }, select });
  expect(await promised()).toEqual([{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }]);
  await giveUpPlace(db, now, personId, of.occurrenceId);
  expect(await promised()).toEqual([]);
});

test("nobody takes a place for somebody the house does not know any more", async () => {
  const { occurrenceId } = await addOccurrence(owner, { capacity: 1 });
  const gone = crypto.randomUUID();
  expect(await refusalOf(takePlace(db, now, gone, occurrenceId))).toBe("notFound");
});
