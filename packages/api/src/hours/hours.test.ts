import { createTestDb } from "@commonhouse/db/testing";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { takeShift } from "../assignments/commands";
import { addTeam, planShift } from "../assignments/team-testing";
import { cancelShift } from "../shifts/commands";
import { addPerson, now, refusalOf, sealed } from "../testing";
import { exportHours, noteHours, recordHours } from "./commands";
import { listOpen, listTotals, readMine } from "./queries";
import { openRequest, totalsRequest } from "./schema";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);
await owner.centre.create({
  data: { id: 1, name: {}, timeZone: "Europe/Rome", localeOrder: ["en"] },
});

const over = new Date("2026-03-05T00:00:00Z");
const year = { from: "2026-01-01", until: "2026-12-31" };

/** Two people and the shifts that both have taken, on these days of March at nine in the evening. */
async function worked(...days: number[]) {
  const { teamId, persons } = await addTeam(owner, 2);
  const [me = "", other = ""] = persons;
  const shifts: string[] = [];
  for (const day of days) {
    const at = (hour: number) => new Date(Date.UTC(2026, 2, day, hour)).toISOString();
    const times = { startsAt: at(20), endsAt: at(22) };
    const shiftId = await planShift(owner, teamId, { needed: 2, ...times });
    for (const person of persons) await takeShift(db, now, person, shiftId);
    shifts.push(shiftId);
  }
  const [shiftId = ""] = shifts;
  const record = (minutes: number, personId = me, of = shiftId, at = over) =>
    recordHours(db, at, officer, { teamId, shiftId: of, people: [{ personId, minutes }] });
  return {
    teamId,
    me,
    other,
    shiftId,
    shifts,
    record,
    note: (minutes: number, at = over) => noteHours(db, at, me, { shiftId, minutes }),
    mine: () => readMine(db, me),
  };
}

test("what a person notes waits for who coordinates; confirmed, it is theirs and stays", async () => {
  const it = await worked(1);
  for (let sent = 0; sent < 3; sent += 1) await it.note(90);
  expect(await it.mine()).toEqual({ minutes: 0, unconfirmed: 90, months: [] });
  const where = { objectId: it.shiftId, action: "hours.note" };
  expect(await owner.auditEntry.findMany({ where })).toMatchObject([{ actorId: it.me }]);

  for (let sent = 0; sent < 3; sent += 1) await it.record(120);
  expect(await refusalOf(it.note(150))).toBe("hours.confirmed");
  expect(await refusalOf(it.note(120))).toBeNull();
  expect(await it.mine()).toMatchObject({
    minutes: 120,
    unconfirmed: 0,
    months: [
      { month: "2026-03", teamId: it.teamId, title: { en: "Kitchen" }, minutes: 120, shifts: 1 },
    ],
  });
  await it.record(60);
  expect(await it.mine()).toMatchObject({ minutes: 60 });
  const recorded = { objectId: it.shiftId, action: "hours.record" };
  expect(await owner.auditEntry.count({ where: recorded })).toBe(2);
});

test("nothing is noted before a shift is over, for one that is cancelled, or without it", async () => {
  const it = await worked(1);
  expect(await refusalOf(it.note(60, now))).toBe("hours.notOver");
  expect(await refusalOf(it.record(60, it.me, it.shiftId, now))).toBe("hours.notOver");
  const stranger = await addPerson(owner);
  const sent = { shiftId: it.shiftId, minutes: 60 };
  expect(await refusalOf(noteHours(db, over, stranger, sent))).toBe("notFound");
  expect(await refusalOf(it.record(60, stranger))).toBe("notFound");
  await cancelShift(db, now, officer, it);
  expect(await refusalOf(it.note(60))).toBe("hours.cancelled");
  expect(await refusalOf(it.record(60))).toBe("hours.cancelled");
});

test("a whole list at once passes over who does not have the shift", async () => {
  const it = await worked(1);
  const people = [it.me, it.other, officer].map((personId) => ({ personId, minutes: 60 }));
  const { teamId, shiftId } = it;
  expect(await recordHours(db, over, officer, { teamId, shiftId, people })).toMatchObject({
    recorded: 2,
  });
  const nobody = { teamId, shiftId, people: [] };
  expect(await recordHours(db, over, officer, nobody)).toMatchObject({ recorded: 0 });
});

test("my hours are counted by the month that the house has, and by team", async () => {
  const it = await worked(1, 2);
  const night = await planShift(owner, it.teamId, {
    startsAt: "2026-03-31T22:30:00Z",
    endsAt: "2026-03-31T23:30:00Z",
  });
  await takeShift(db, now, it.me, night);
  const late = new Date("2026-04-02T00:00:00Z");
  for (const of of [...it.shifts, night]) await it.record(60, it.me, of, late);
  const { months, minutes } = await it.mine();
  expect(minutes).toBe(180);
  expect(months.map(({ month, shifts }) => [month, shifts])).toEqual([
    ["2026-04", 1],
    ["2026-03", 2],
  ]);
});

test("shifts that are over and not confirmed, in reach", async () => {
  const it = await worked(1, 2);
  const open = async (reach: readonly string[] | null, at = over) =>
    (await listOpen(db, at, reach, openRequest.parse({}))).shifts
      .filter(({ teamId }) => teamId === it.teamId)
      .map(({ shiftId, unconfirmed }) => [shiftId, unconfirmed]);
  const [first, second] = it.shifts;
  expect(await open([it.teamId])).toEqual([
    [second, 2],
    [first, 2],
  ]);
  await it.record(0);
  await it.record(30, it.other);
  expect(await open(null)).toEqual([[second, 2]]);
  expect(await open([])).toEqual([]);
  expect(await open(null, now)).toEqual([]);
});

test("totals of a team, most first, of these days only", async () => {
  const it = await worked(1, 2);
  const [first = "", second = ""] = it.shifts;
  await it.record(60, it.me, first);
  await it.record(60, it.other, first);
  await it.record(60, it.other, second);
  await noteHours(db, over, it.me, { shiftId: second, minutes: 45 });
  const totals = async (span: object) => {
    const asked = totalsRequest.parse({ teamId: it.teamId, ...year, ...span });
    return (await listTotals(db, sealed, asked)).people;
  };
  expect(await totals({})).toMatchObject([
    { personId: it.other, name: "Ada", minutes: 120, shifts: 2, unconfirmed: 0 },
    { personId: it.me, minutes: 60, shifts: 1, unconfirmed: 45 },
  ]);
  expect(await totals({ until: "2026-03-01" })).toHaveLength(2);
  expect(await totals({ until: "2026-02-28" })).toEqual([]);
  expect(await totals({ from: "2026-03-03" })).toEqual([]);
});

test("the file of a team's hours holds no formula, and it is recorded who had it", async () => {
  const it = await worked(1);
  const name = '=HYPERLINK("https://example.org")';
  const data = { name: sealed.seal(`Person.name:${it.me}`, name) };
  await owner.person.update({ where: { id: it.me }, data });
  await owner.shift.update({ where: { id: it.shiftId }, data: { title: { en: "+1 for, me" } } });
  await it.record(60);
  const asked = { ...year, teamId: it.teamId, locale: "en" as const };
  const { csv } = await exportHours(db, sealed, over, officer, asked);
  const [head, ...rows] = parse(csv, { bom: true }) as string[][];
  expect(head).toEqual(["Name", "Shift", "Day", "Start", "End", "Minutes", "Confirmed"]);
  expect(rows.toSorted()).toEqual([
    [`'${name}`, "'+1 for, me", "2026-03-01", "21:00", "23:00", "60", "yes"],
    ["Ada", "'+1 for, me", "2026-03-01", "21:00", "23:00", "", "no"],
  ]);
  const where = { action: "hours.export", objectId: it.teamId };
  expect(await owner.auditEntry.findMany({ where })).toMatchObject([
    { actorId: officer, objectKind: "Team" },
  ]);
});
