import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { RefusedError } from "../errors";
import { takePlace } from "../places/commands";
import { addOccurrence, addOfficer, addPerson, now, refusalOf } from "../testing";
import { assignShift, dropShift, freeShift, takeShift } from "./commands";
import { addTeam, planShift } from "./team-testing";

const { db, owner } = await createTestDb();

const started = new Date("2026-03-01T18:00:00Z");

/** A team of three, one of its shifts, and who was told what of it. */
async function evening({ needed = 2, introduction = false } = {}) {
  const { teamId, persons } = await addTeam(owner, 3, introduction);
  const shiftId = await planShift(owner, teamId, { needed });
  const coordinator = await addOfficer(owner, "TEAM_COORDINATOR", teamId);
  const who = (index: number) => persons[index] ?? "";
  const of = (index: number) => ({ teamId, shiftId, personId: who(index) });
  const about = { params: { path: ["shiftId"], equals: shiftId } };
  return {
    teamId,
    shiftId,
    who,
    coordinator: coordinator.personId,
    take: (index: number, at = now) => takeShift(db, at, who(index), shiftId),
    giveBack: (index: number, at = now) => dropShift(db, at, who(index), shiftId),
    assign: (index: number, at = now) => assignShift(db, at, coordinator.personId, of(index)),
    free: (index: number, at = now) => freeShift(db, at, coordinator.personId, of(index)),
    async told(kind: string) {
      const rows = await owner.notice.findMany({ where: { kind, ...about } });
      return rows.map(({ personId }) => persons.indexOf(personId)).toSorted();
    },
    notices: () => owner.notice.findMany({ where: about, orderBy: { id: "asc" } }),
  };
}

/** What a refusal carries, for its sentence. */
async function paramsOf(call: Promise<unknown>) {
  const error = await call.catch((thrown: unknown) => thrown);
  return error instanceof RefusedError ? { [error.refusal]: error.params } : error;
}

test("whoever takes a shift finds it in their notices, without a doorbell", async () => {
  const it = await evening();
  await it.take(0);
  const params = { shiftId: it.shiftId, startsAt: "2026-03-01T18:00:00.000Z" };
  expect(await it.notices()).toMatchObject([
    { kind: "assignments.taken", personId: it.who(0), params, rungAt: now },
  ]);
});

test("whoever is put down for a shift, or released, is rung", async () => {
  const it = await evening();
  expect(await it.assign(0)).toEqual({ state: "TAKEN" });
  expect(await it.assign(0)).toEqual({ state: "TAKEN" });
  expect(await it.free(0)).toEqual({ state: "FREED" });
  expect(await it.free(0)).toEqual({ state: "FREED" });
  expect(await it.notices()).toMatchObject([
    { kind: "assignments.assigned", personId: it.who(0), rungAt: null },
    { kind: "assignments.freed", personId: it.who(0), rungAt: null },
  ]);
  const where = { objectId: it.shiftId, actorId: it.coordinator };
  expect((await owner.auditEntry.findMany({ where })).map(({ action }) => action)).toEqual([
    "assignments.assign",
    "assignments.free",
  ]);
});

test("who asks again for what they have is answered the same, even when nobody more is needed", async () => {
  const it = await evening({ needed: 1 });
  await it.take(0);
  expect(await it.take(0, started)).toEqual({ state: "TAKEN" });
  expect(await refusalOf(it.take(1))).toBe("assignments.full");
  expect(await refusalOf(it.assign(1))).toBe("assignments.full");
});

test("a shift is for people of the team, who were shown around where it asks for that", async () => {
  const it = await evening({ introduction: true });
  const { teamId } = it;
  const stranger = await addPerson(owner);
  expect(await refusalOf(takeShift(db, now, stranger, it.shiftId))).toBe("assignments.notInTeam");
  for (const ask of [it.take, it.assign]) {
    expect(await refusalOf(ask(0))).toBe("assignments.introduction");
  }
  const where = { teamId, personId: it.who(0) };
  await owner.teamMember.updateMany({ where, data: { introducedAt: now } });
  expect(await refusalOf(it.take(0))).toBeNull();
  await owner.teamMember.updateMany({ where: { teamId }, data: { leftAt: now } });
  expect(await refusalOf(it.take(1))).toBe("assignments.notInTeam");
});

test("a shift that asks for a skill is for people who have it", async () => {
  const it = await evening();
  const skillId = randomUUID();
  await owner.skill.create({ data: { id: skillId, title: { en: "First aid" }, createdAt: now } });
  await owner.shift.update({ where: { id: it.shiftId }, data: { skillId } });
  expect(await refusalOf(it.take(0))).toBe("assignments.skill");
  expect(await refusalOf(it.assign(0))).toBe("assignments.skill");
  await owner.personSkill.create({ data: { personId: it.who(0), skillId, since: now } });
  expect(await refusalOf(it.assign(0))).toBeNull();
});

test("once it starts, nobody comes and nobody leaves; what is cancelled takes nobody", async () => {
  const it = await evening();
  await it.take(0);
  expect(await refusalOf(it.take(1, started))).toBe("assignments.started");
  expect(await refusalOf(it.assign(1, started))).toBe("assignments.started");
  expect(await refusalOf(it.giveBack(0, started))).toBe("assignments.started");
  expect(await refusalOf(it.free(0, started))).toBe("assignments.started");
  expect(await it.giveBack(1, started)).toEqual({ state: "FREED" });
  await owner.shift.update({ where: { id: it.shiftId }, data: { cancelledAt: now } });
  expect(await refusalOf(it.take(1))).toBe("assignments.cancelled");
});

test("whoever has promised something else is told when, and who assigns only that there is something", async () => {
  const it = await evening();
  const then = { startsAt: "2026-03-01T19:00:00.000Z", endsAt: "2026-03-01T21:00:00.000Z" };
  const { occurrenceId } = await addOccurrence(owner, { capacity: 1, ...then });
  await takePlace(db, now, it.who(0), occurrenceId);
  await takePlace(db, now, it.who(1), occurrenceId);
  await takeShift(db, now, it.who(2), await planShift(owner, it.teamId, then));
  expect(await paramsOf(it.take(0))).toEqual({ "assignments.placeThen": then });
  expect(await paramsOf(it.take(1))).toEqual({ "assignments.waitThen": then });
  expect(await paramsOf(it.take(2))).toEqual({ "assignments.shiftThen": then });
  for (const index of [0, 1, 2]) {
    expect(await paramsOf(it.assign(index))).toEqual({ "assignments.notFree": {} });
  }
});

test("one thing may begin when another ends", async () => {
  const it = await evening();
  const next = { startsAt: "2026-03-01T20:00:00Z", endsAt: "2026-03-01T21:00:00Z" };
  const { occurrenceId } = await addOccurrence(owner, { capacity: 1, ...next });
  await takePlace(db, now, it.who(0), occurrenceId);
  expect(await refusalOf(it.take(0))).toBeNull();
  expect(
    await refusalOf(takeShift(db, now, it.who(1), await planShift(owner, it.teamId, next))),
  ).toBeNull();
  expect(await refusalOf(it.take(1))).toBeNull();
});

test("given back less than a day before, who coordinates the team is told of the gap, once", async () => {
  const it = await evening({ needed: 1 });
  const all = await addOfficer(owner, "TEAM_COORDINATOR");
  await addOfficer(owner, "TEAM_COORDINATOR", randomUUID());
  await it.take(0);
  await it.giveBack(0, new Date("2026-02-28T18:00:00Z"));
  expect((await it.notices()).map(({ kind }) => kind)).toEqual(["assignments.taken"]);
  await it.take(0);
  const late = new Date("2026-02-28T18:00:00.001Z");
  for (let sent = 0; sent < 3; sent += 1) await it.giveBack(0, late);
  const gaps = (await it.notices()).filter(({ kind }) => kind === "assignments.gap");
  expect(gaps).toMatchObject([{ personId: it.coordinator, rungAt: null }]);

  await owner.office.updateMany({ where: { scopeId: it.teamId }, data: { until: now } });
  await it.take(1);
  await it.giveBack(1, late);
  const later = (await it.notices()).filter(({ kind }) => kind === "assignments.gap");
  expect(later.map(({ personId }) => personId)).toEqual([it.coordinator, all.personId]);
});

test("where enough people stay there is no gap", async () => {
  const it = await evening({ needed: 2 });
  await it.take(0);
  await it.take(1);
  await owner.shift.update({ where: { id: it.shiftId }, data: { needed: 1 } });
  await it.giveBack(0, new Date("2026-03-01T12:00:00Z"));
  expect((await it.notices()).filter(({ kind }) => kind === "assignments.gap")).toEqual([]);
});

test("whoever comes back has it anew, with its reminder still to come", async () => {
  const it = await evening();
  await it.take(0);
  const where = { shiftId: it.shiftId };
  await owner.assignment.updateMany({ where, data: { remindedAt: now } });
  await it.giveBack(0);
  await it.assign(0);
  expect(await owner.assignment.findMany({ where })).toMatchObject([
    { state: "TAKEN", remindedAt: null, assignedById: it.coordinator },
  ]);
});

test("the application cannot write an assignment or a commitment by itself", async () => {
  const it = await evening();
  await it.take(0);
  const where = { personId: it.who(0) };
  await expect(db.assignment.updateMany({ where, data: { state: "FREED" } })).rejects.toThrow(
    "denied",
  );
  await expect(db.commitment.deleteMany({ where })).rejects.toThrow("denied");
  const raw = db.$queryRaw`SELECT give_shift(NULL, ${it.shiftId}::uuid, ${it.who(1)}::uuid, NULL, ${now})`;
  await expect(raw).rejects.toThrow("denied");
});
