import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addPerson, day, doorsTo, later, now } from "./testing";

const { db, owner } = await createTestDb();
const { portal, desk } = doorsTo(db);

async function bothDoors(personId: string) {
  const mine = await portal.signIn(personId, null, "PHONE", now);
  const theirs = await desk.signIn(personId, null, "COMPUTER", now);
  return async (at = now) => ({
    portal: (await portal.actorFor(mine.value, at)) !== null,
    console: (await desk.actorFor(theirs.value, at)) !== null,
  });
}

test("the portal is for members, the console for people of office", async () => {
  const member = await bothDoors((await addPerson(owner, { officer: false })).personId);
  const officer = await bothDoors((await addPerson(owner, { member: false })).personId);
  expect(await member()).toEqual({ portal: true, console: false });
  expect(await officer()).toEqual({ portal: false, console: true });
});

test.each([
  ["paused", { state: "PAUSED" }],
  ["applied for", { state: "APPLIED" }],
  ["over", { until: now }],
  ["yet to come", { from: later(1) }],
] as const)("with a membership that is %s nobody is let in", async (_, data) => {
  const { personId } = await addPerson(owner);
  const open = await bothDoors(personId);
  expect(await open()).toEqual({ portal: true, console: true });
  await owner.membership.updateMany({ where: { personId }, data });
  expect(await open()).toEqual({ portal: false, console: true });
});

test("an office lets act from its first moment until its last", async () => {
  const { personId } = await addPerson(owner);
  const [from, until] = [later(60_000), later(120_000)];
  await owner.office.updateMany({ where: { personId }, data: { from, until } });
  const open = await bothDoors(personId);
  const at = async (time: Date) => (await open(time)).console;
  expect(await at(later(59_999))).toBe(false);
  expect(await at(from)).toBe(true);
  expect(await at(later(119_999))).toBe(true);
  expect(await at(until)).toBe(false);
});

test("offices come with their scope, those of another time or person do not", async () => {
  const { personId } = await addPerson(owner);
  const stranger = await addPerson(owner);
  const scopeId = "0198c0de-0000-7000-8000-000000000001";
  const host = { role: "HOST", scopeKind: "WORKSHOP", scopeId } as const;
  await owner.office.createMany({
    data: [
      { ...host, personId, from: later(-day) },
      { ...host, personId, from: later(-day), until: later(-1) },
      { ...host, personId: stranger.personId, from: later(-day), role: "ADMINISTRATOR" },
    ],
  });
  const { value } = await portal.signIn(personId, null, "PHONE", now);
  const actor = await portal.actorFor(value, now);
  expect(actor?.offices).toHaveLength(2);
  expect(actor?.offices).toContainEqual({
    role: "HOST",
    scope: { kind: "WORKSHOP", id: scopeId },
  });
});
