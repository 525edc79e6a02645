import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { giveUpPlace, takePlace } from "../places/commands";
import { addOccurrence, addPeople, now } from "../testing";
import { remind, removeExpired } from "./jobs";

const { db, worker, owner } = await createTestDb();

/** So many people with a seat in something that starts then; the next one would wait. */
async function seated(startsAt: string, count: number) {
  const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
  const { occurrenceId } = await addOccurrence(owner, { capacity: count, startsAt, endsAt });
  const people = await addPeople(owner, count);
  for (const id of people) await takePlace(db, now, id, occurrenceId);
  const about = { path: ["occurrenceId"], equals: occurrenceId };
  const where = { kind: "places.reminder", params: about };
  return { occurrenceId, people, told: () => owner.notice.findMany({ where }) };
}

test("on the day before, everyone with a seat is reminded once, though many workers ask", async () => {
  const { occurrenceId, people, told } = await seated("2026-03-01T18:00:00Z", 5);
  const [gone = "", waits = ""] = [people[0], ...(await addPeople(owner, 1))];
  await takePlace(db, now, waits, occurrenceId);
  await giveUpPlace(db, now, gone, occurrenceId);
  await owner.place.updateMany({ where: { personId: waits }, data: { state: "WAITING" } });
  const morning = new Date("2026-02-28T09:00:00Z");
  await Promise.all(Array.from({ length: 10 }, () => remind(worker, morning, "UTC")));
  await remind(worker, morning, "UTC");
  const reminded = (await told()).map(({ personId }) => personId);
  expect(reminded.toSorted()).toEqual(people.slice(1).toSorted());
});

test("nobody is reminded early, late, or of what is cancelled", async () => {
  const { occurrenceId, told } = await seated("2026-04-10T18:00:00Z", 1);
  const asked = ["2026-04-08T12:00:00Z", "2026-04-09T08:59:59Z", "2026-04-09T20:00:00Z"];
  for (const at of [...asked, "2026-04-10T12:00:00Z"]) await remind(worker, new Date(at), "UTC");
  expect(await told()).toHaveLength(0);
  const cancelled = { where: { id: occurrenceId }, data: { cancelledAt: now } };
  await owner.occurrence.update(cancelled);
  await remind(worker, new Date("2026-04-09T12:00:00Z"), "UTC");
  expect(await told()).toHaveLength(0);
});

test("the day before is the centre's, also where the clocks change", async () => {
  // On 29 March 2026 Rome's clocks leave out the hour from two to three.
  const lastMinute = await seated("2026-03-29T21:59:00Z", 1);
  const nextDay = await seated("2026-03-29T22:00:00Z", 1);
  await remind(worker, new Date("2026-03-28T08:00:00Z"), "Europe/Rome");
  expect(await lastMinute.told()).toHaveLength(1);
  expect(await nextDay.told()).toHaveLength(0);
  await remind(worker, new Date("2026-03-29T07:00:00Z"), "Europe/Rome");
  expect(await nextDay.told()).toHaveLength(1);
});

test("what has served its time is removed, and what has not stays", async () => {
  const [personId = ""] = await addPeople(owner, 1);
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const bytes = Buffer.from("-");
  const kept = async () => ({
    sessions: await owner.session.count({ where: { personId } }),
    invitations: await owner.invitation.count({ where: { personId } }),
    delays: await owner.signInDelay.count(),
    drafts: await owner.programmeDraft.count(),
    messages: await owner.message.count({ where: { personId } }),
    notices: await owner.notice.count({ where: { personId } }),
  });
  for (const [index, side] of [-0.01, 0.01].entries()) {
    const at = (days: number) => ago(days + side);
    const session = { kind: "portal", device: "PHONE", personId, expiresAt: at(0) } as const;
    await owner.session.create({ data: { ...session, tokenHash: `s${index}` } });
    const invitation = { kind: "portal", personId, expiresAt: at(30) } as const;
    await owner.invitation.create({ data: { ...invitation, tokenHash: `i${index}` } });
    const delay = { key: Buffer.from([index]), failures: 1, notBefore: at(1) };
    await owner.signInDelay.create({ data: delay });
    const draft = { id: crypto.randomUUID(), source: "", createdAt: at(7) };
    await owner.programmeDraft.create({ data: draft });
    const message = { id: crypto.randomUUID(), personId, kind: "doorbell", content: bytes };
    await owner.message.create({ data: { ...message, createdAt: at(30), dueAt: at(30) } });
    const notice = { personId, kind: "x", params: {}, createdAt: at(365) };
    await owner.notice.create({ data: notice });
  }
  await removeExpired(worker, now);
  const one = { sessions: 1, invitations: 1, delays: 1, drafts: 1, messages: 1, notices: 1 };
  expect(await kept()).toEqual(one);
});
