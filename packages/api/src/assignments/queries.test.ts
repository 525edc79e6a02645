import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { takePlace } from "../places/commands";
import { cancelShift } from "../shifts/commands";
import { addOccurrence, addPerson, now, refusalOf } from "../testing";
import { takeShift } from "./commands";
import { listMine, listOffers, readOffer } from "./queries";
import { mineRequest, offersRequest } from "./schema";
import { addTeam, planShift } from "./team-testing";

const { db, owner } = await createTestDb();

const later = { startsAt: "2026-03-01T21:00:00.000Z", endsAt: "2026-03-01T22:00:00.000Z" };

type Asked = Parameters<typeof offersRequest.parse>[0];

const offers = async (person: string, asked: Asked = {}) =>
  (await listOffers(db, now, person, offersRequest.parse(asked))).shifts;

const ids = (shifts: readonly { readonly shiftId: string }[]) =>
  shifts.map(({ shiftId }) => shiftId);

test("a shift is offered to its team alone, with counts and nobody's name", async () => {
  const { teamId, persons } = await addTeam(owner, 2);
  const [me = "", other = ""] = persons;
  const shiftId = await planShift(owner, teamId, { needed: 2 });
  await takeShift(db, now, other, shiftId);
  expect(await offers(me)).toEqual([
    {
      shiftId,
      teamId,
      title: { en: "Kitchen" },
      team: { en: "Kitchen" },
      startsAt: "2026-03-01T18:00:00.000Z",
      endsAt: "2026-03-01T20:00:00.000Z",
      place: "",
      needed: 2,
      taken: 1,
      skill: null,
      cancelled: false,
      mine: false,
      offer: "TAKE",
      why: null,
      clash: null,
    },
  ]);
  expect(await offers(await addPerson(owner))).toEqual([]);
});

test("what is mine may be given back, what is full or clashes is not offered, and says why", async () => {
  const { teamId, persons } = await addTeam(owner, 2);
  const [me = "", other = ""] = persons;
  const mine = await planShift(owner, teamId);
  const beside = await planShift(owner, teamId);
  const full = await planShift(owner, teamId, later);
  const group = await planShift(owner, teamId, {
    startsAt: "2026-03-02T18:00:00.000Z",
    endsAt: "2026-03-02T20:00:00.000Z",
  });
  await takeShift(db, now, me, mine);
  await takeShift(db, now, other, full);
  const times = { startsAt: "2026-03-02T19:00:00.000Z", endsAt: "2026-03-02T21:00:00.000Z" };
  const { occurrenceId } = await addOccurrence(owner, { capacity: 1, ...times });
  await takePlace(db, now, other, occurrenceId);
  await takePlace(db, now, me, occurrenceId);

  const shown = new Map((await offers(me)).map((one) => [one.shiftId, one]));
  expect(shown.get(mine)).toMatchObject({ mine: true, offer: "GIVE_BACK", why: null, clash: null });
  expect(shown.get(beside)).toMatchObject({
    offer: "NOTHING",
    why: "assignments.shiftThen",
    clash: { kind: "SHIFT", sourceId: mine, title: { en: "Kitchen" } },
  });
  expect(shown.get(full)).toMatchObject({ why: "assignments.full", clash: null });
  expect(shown.get(group)).toMatchObject({
    why: "assignments.waitThen",
    clash: { kind: "WAIT", sourceId: occurrenceId, title: { en: "Bread" }, ...times },
  });
  expect(ids(await offers(other, { free: true }))).toEqual([beside]);
});

test("what the page says is what the button meets", async () => {
  const { teamId, persons } = await addTeam(owner, 2, true);
  const [me = "", other = ""] = persons;
  await owner.teamMember.updateMany({
    where: { teamId, personId: me },
    data: { introducedAt: now },
  });
  const skillId = randomUUID();
  await owner.skill.create({ data: { id: skillId, title: { en: "Sound" }, createdAt: now } });
  const [open, skilled, cancelled] = [
    await planShift(owner, teamId, { needed: 2 }),
    await planShift(owner, teamId, later),
    await planShift(owner, teamId, later),
  ];
  await owner.shift.update({ where: { id: skilled }, data: { skillId } });
  await cancelShift(db, now, me, { teamId, shiftId: cancelled });
  const started = new Date("2026-03-01T18:00:00Z");
  for (const person of [me, other, await addPerson(owner)]) {
    for (const shiftId of [open, skilled, cancelled]) {
      for (const at of [started, now]) {
        const { why } = await readOffer(db, at, person, shiftId);
        expect(await refusalOf(takeShift(db, at, person, shiftId))).toBe(why);
      }
    }
  }
  expect(await refusalOf(readOffer(db, now, me, randomUUID()))).toBe("notFound");
});

test("a week, a team, and never what has begun or is cancelled", async () => {
  const { teamId, persons } = await addTeam(owner, 1);
  const [me = ""] = persons;
  const other = await addTeam(owner, 0);
  await owner.teamMember.create({
    data: { teamId: other.teamId, personId: me, joinedAt: now },
  });
  const [first, second, cancelled] = [
    await planShift(owner, teamId),
    await planShift(owner, other.teamId, later),
    await planShift(owner, teamId),
  ];
  await planShift(owner, teamId, {
    startsAt: "2026-01-01T18:00:00Z",
    endsAt: "2026-01-01T20:00:00Z",
  });
  await cancelShift(db, now, me, { teamId, shiftId: cancelled });
  expect(ids(await offers(me))).toEqual([first, second]);
  expect(ids(await offers(me, { teamId: other.teamId }))).toEqual([second]);
  expect(ids(await offers(me, { until: later.startsAt, teamId: "" }))).toEqual([first]);
  expect(ids(await offers(me, { from: "2026-03-01T19:00:00Z" }))).toEqual([second]);
  expect(ids(await offers(me, { from: "2025-03-01T19:00:00Z" }))).toEqual([first, second]);
});

test("of 120 that start at the same moment, none is missed or seen twice", async () => {
  const { teamId, persons } = await addTeam(owner, 1);
  const [me = ""] = persons;
  await owner.shift.createMany({
    data: Array.from({ length: 120 }, () => ({ id: randomUUID(), teamId, needed: 1, ...later })),
  });
  const seen: string[] = [];
  for (let next: object | null = {}; next; ) {
    const page = await listOffers(db, now, me, offersRequest.parse(next));
    seen.push(...ids(page.shifts));
    next = page.next && { after: page.next };
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
});

test("mine: what is ahead soonest first, what is over latest first, each with what may be done", async () => {
  const { teamId, persons } = await addTeam(owner, 1);
  const [me = ""] = persons;
  const days = [5, 3, 4];
  const at = (day: number, hour: number) => new Date(Date.UTC(2026, 2, day, hour)).toISOString();
  const shifts: string[] = [];
  for (const day of days) {
    const times = { startsAt: at(day, 18), endsAt: at(day, 20) };
    const shiftId = await planShift(owner, teamId, times);
    await takeShift(db, now, me, shiftId);
    shifts.push(shiftId);
  }
  const [fifth, third, fourth] = shifts;
  const mine = async (when: "AHEAD" | "PAST", now: string) =>
    (await listMine(db, new Date(now), me, mineRequest.parse({ when }))).shifts;
  expect(ids(await mine("AHEAD", at(1, 0)))).toEqual([third, fourth, fifth]);
  expect(await mine("AHEAD", at(5, 19))).toMatchObject([{ open: false, toNote: false }]);
  await owner.shift.update({ where: { id: fifth ?? "" }, data: { cancelledAt: now } });
  expect(await mine("PAST", at(6, 0))).toMatchObject([
    { shiftId: fifth, toNote: false, cancelled: true },
    { shiftId: fourth, toNote: true, minutes: null, confirmed: false },
    { shiftId: third, toNote: true, open: false },
  ]);
});
