import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { assignShift, takeShift } from "../assignments/commands";
import { candidatesRequest, gapsRequest, weekRequest } from "../assignments/schema";
import { addTeam, joinAll, planShift } from "../assignments/team-testing";
import { takePlace } from "../places/commands";
import { cancelShift } from "../shifts/commands";
import { addOccurrence, addPeople, addPerson, now, officerOf, refusalOf, sealed } from "../testing";
import { countGaps, listCandidates, listGaps, readWeek } from "./queries";

const { db, owner } = await createTestDb();
const week = { from: "2026-03-01T00:00:00Z", until: "2026-03-08T00:00:00Z" };
const soon = { startsAt: "2026-02-03T18:00:00Z", endsAt: "2026-02-03T20:00:00Z" };

const ids = (shifts: readonly { readonly shiftId: string }[]) =>
  shifts.map(({ shiftId }) => shiftId);

test("a week has every shift in reach with its people by name, cancelled ones too", async () => {
  const [one, other] = [await addTeam(owner, 1), await addTeam(owner, 1)];
  const me = await addPerson(owner, "Nour");
  await joinAll(owner, one.teamId, [me]);
  const shiftId = await planShift(owner, one.teamId, { needed: 3 });
  const cancelled = await planShift(owner, one.teamId);
  const elsewhere = await planShift(owner, other.teamId);
  await planShift(owner, one.teamId, { startsAt: week.until, endsAt: "2026-03-08T01:00:00Z" });
  await takeShift(db, now, me, shiftId);
  await cancelShift(db, now, me, { teamId: one.teamId, shiftId: cancelled });
  const read = async (reach: readonly string[] | null, asked: object = {}) =>
    (await readWeek(db, sealed, reach, weekRequest.parse({ ...week, ...asked }))).shifts;

  const mine = await read([one.teamId]);
  expect(new Set(ids(mine))).toEqual(new Set([shiftId, cancelled]));
  expect(mine.find((shift) => shift.shiftId === shiftId)).toMatchObject({
    needed: 3,
    taken: 1,
    people: [{ personId: me, name: "Nour", assigned: false, minutes: null, confirmed: false }],
  });
  expect(mine.find((shift) => shift.shiftId === cancelled)).toMatchObject({ cancelled: true });
  expect(new Set(ids(await read(null)))).toEqual(new Set([shiftId, cancelled, elsewhere]));
  expect(ids(await read(null, { teamId: other.teamId }))).toEqual([elsewhere]);
  expect(await read([one.teamId], { teamId: other.teamId })).toEqual([]);
  expect(await read([])).toEqual([]);
});

test("of 450 shifts at the same moment none is missed or seen twice", async () => {
  const { teamId } = await addTeam(owner, 0);
  const times = { startsAt: "2026-05-01T18:00:00Z", endsAt: "2026-05-01T20:00:00Z" };
  await owner.shift.createMany({
    data: Array.from({ length: 450 }, () => ({ id: randomUUID(), teamId, needed: 1, ...times })),
  });
  const may = { from: "2026-05-01T00:00:00Z", until: "2026-05-08T00:00:00Z" };
  const seen: string[] = [];
  for (let next: object | null = {}; next; ) {
    const page = await readWeek(db, sealed, [teamId], weekRequest.parse({ ...may, ...next }));
    seen.push(...ids(page.shifts));
    next = page.next && { after: page.next };
  }
  expect([seen.length, new Set(seen).size]).toEqual([450, 450]);
});

test("a gap is where somebody is missing within seven days, as far as an office reaches", async () => {
  const { teamId, persons } = await addTeam(owner, 1);
  const [gap, full, cancelled] = [
    await planShift(owner, teamId, soon),
    await planShift(owner, teamId, soon),
    await planShift(owner, teamId, soon),
  ];
  const edge = { startsAt: "2026-02-08T12:00:00Z", endsAt: "2026-02-08T13:00:00Z" };
  await planShift(owner, teamId, edge);
  await planShift(owner, teamId, { startsAt: now.toISOString(), endsAt: soon.endsAt });
  await takeShift(db, now, persons[0] ?? "", full);
  await cancelShift(db, now, persons[0] ?? "", { teamId, shiftId: cancelled });
  const coordinator = officerOf("TEAM_COORDINATOR", teamId);
  const { count, shifts } = await listGaps(db, coordinator, now, gapsRequest.parse({}));
  expect([count, ids(shifts)]).toEqual([1, [gap]]);
  expect(await countGaps(db, officerOf("TEAM_COORDINATOR"), now)).toBe(1);
  expect(await countGaps(db, officerOf("TEAM_COORDINATOR", randomUUID()), now)).toBe(0);
  expect(await countGaps(db, officerOf("ADMINISTRATOR"), now)).toBe(0);
});

test("who may take it and is free, those first who did least in this team lately", async () => {
  const { teamId, persons } = await addTeam(owner, 6, true);
  const [rested = "", busy = "", taken = "", clashing = "", unskilled = "", newcomer = ""] =
    persons;
  const skillId = randomUUID();
  await owner.skill.create({ data: { id: skillId, title: { en: "Sound" }, createdAt: now } });
  for (const personId of persons) {
    if (personId !== newcomer) {
      const where = { teamId, personId };
      await owner.teamMember.updateMany({ where, data: { introducedAt: now } });
    }
    if (personId !== unskilled) {
      await owner.personSkill.create({ data: { personId, skillId, since: now } });
    }
  }
  const before = await planShift(owner, teamId, soon);
  await takeShift(db, now, busy, before);
  const shiftId = await planShift(owner, teamId, { needed: 5 });
  await owner.shift.update({ where: { id: shiftId }, data: { skillId } });
  await takeShift(db, now, taken, shiftId);
  const { occurrenceId } = await addOccurrence(owner, { capacity: 1 });
  await takePlace(db, now, clashing, occurrenceId);
  const asked = candidatesRequest.parse({ teamId, shiftId });
  const { people } = await listCandidates(db, sealed, now, asked);
  expect(people.map(({ personId, minutes }) => [personId, minutes])).toEqual([
    [rested, 0],
    [busy, 120],
  ]);
  const other = candidatesRequest.parse({ teamId: (await addTeam(owner, 0)).teamId, shiftId });
  expect(await refusalOf(listCandidates(db, sealed, now, other))).toBe("notFound");
});

test("of 120 candidates none is missed or seen twice", async () => {
  const { teamId } = await addTeam(owner, 0);
  const people = await addPeople(owner, 120);
  await joinAll(owner, teamId, people);
  const earlier = await planShift(owner, teamId, { ...soon, needed: 60 });
  for (const person of people.slice(0, 60)) await takeShift(db, now, person, earlier);
  const shiftId = await planShift(owner, teamId);
  const seen: string[] = [];
  for (let next: object | null = {}; next; ) {
    const asked = candidatesRequest.parse({ teamId, shiftId, ...next });
    const page = await listCandidates(db, sealed, now, asked);
    seen.push(...page.people.map(({ personId }) => personId));
    next = page.next && { after: page.next };
  }
  expect(seen.toSorted()).toEqual(people.toSorted());
});

test("who is no member of the house any more is neither found nor put down", async () => {
  const { teamId, persons } = await addTeam(owner, 2);
  const [left = "", stays = ""] = persons;
  const data = { state: "ENDED" as const, until: new Date(now.getTime() + 1) };
  await owner.membership.updateMany({ where: { personId: left }, data });
  const shiftId = await planShift(owner, teamId, { needed: 2 });
  const asked = candidatesRequest.parse({ teamId, shiftId });
  const { people } = await listCandidates(db, sealed, now, asked);
  expect(people.map(({ personId }) => personId)).toEqual([stays]);
  const assigned = assignShift(db, now, stays, { teamId, shiftId, personId: left });
  expect(await refusalOf(assigned)).toBe("assignments.notInTeam");
});
