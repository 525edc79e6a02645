import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { takeShift } from "../assignments/commands";
import { addTeam } from "../assignments/team-testing";
import { addPerson, now, refusalOf, sealed } from "../testing";
import { addSeries, cancelFollowing, changeShift } from "./commands";
import { readShift } from "./queries";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);
await owner.centre.create({
  data: { id: 1, name: {}, timeZone: "Europe/Rome", localeOrder: ["en"] },
});

const asPlanned = {
  startsAt: "2026-03-01T18:00:00.000Z",
  endsAt: "2026-03-01T20:00:00.000Z",
  title: {},
  place: "",
  needed: 2,
  skillId: null,
};

const rule = {
  from: "2026-03-23",
  until: "2026-04-05",
  startTime: "18:00",
  endTime: "20:00",
  weekdays: ["TU" as const],
  everyWeeks: 1,
};

async function series(teamId?: string) {
  const of = { teamId: teamId ?? (await addTeam(owner, 1)).teamId, seriesId: randomUUID() };
  const { startsAt, endsAt, ...fields } = asPlanned;
  return { ...of, ...fields, ...rule };
}

test("a series keeps its hour where the clocks change, and is one however often it is sent", async () => {
  const sent = await series();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => addSeries(db, now, officer, sent)),
  );
  expect(new Set(answers.map(({ planned }) => planned))).toEqual(new Set([2]));
  const { teamId, seriesId } = sent;
  const shifts = await owner.shift.findMany({ where: { teamId }, orderBy: { startsAt: "asc" } });
  expect(shifts).toMatchObject([
    {
      seriesId,
      startsAt: new Date("2026-03-24T17:00:00Z"),
      endsAt: new Date("2026-03-24T19:00:00Z"),
    },
    {
      seriesId,
      startsAt: new Date("2026-03-31T16:00:00Z"),
      endsAt: new Date("2026-03-31T18:00:00Z"),
    },
  ]);
  expect(await owner.auditEntry.count({ where: { objectId: seriesId } })).toBe(1);

  const [first] = shifts;
  const moved = { ...asPlanned, startsAt: "2026-03-25T17:00:00Z", endsAt: "2026-03-25T18:00:00Z" };
  await changeShift(db, now, officer, {
    ...moved,
    teamId,
    shiftId: first?.id ?? "",
    release: false,
  });
  expect(await addSeries(db, now, officer, sent)).toMatchObject({ planned: 2 });
  expect(await owner.shift.count({ where: { teamId } })).toBe(2);
  const inBetween = new Date("2026-03-27T12:00:00Z");
  expect(await addSeries(db, inBetween, officer, sent)).toMatchObject({ planned: 2 });
});

test("the id of another series is refused, and so is one without a day or with too many", async () => {
  const sent = await series();
  await addSeries(db, now, officer, sent);
  const other = { ...sent, startTime: "17:00" };
  expect(await refusalOf(addSeries(db, now, officer, other))).toBe("shifts.idTaken");
  const longer = { ...sent, until: "2026-06-30" };
  expect(await refusalOf(addSeries(db, now, officer, longer))).toBe("shifts.idTaken");
  const elsewhere = { ...(await series()), seriesId: sent.seriesId };
  expect(await refusalOf(addSeries(db, now, officer, elsewhere))).toBe("shifts.idTaken");
  const none = { ...(await series()), from: "2026-03-25", until: "2026-03-26" };
  expect(await refusalOf(addSeries(db, now, officer, none))).toBe("shifts.none");
  const past = { ...(await series()), from: "2026-01-01", until: "2026-01-31" };
  expect(await refusalOf(addSeries(db, now, officer, past))).toBe("shifts.none");
  const many = { ...(await series()), until: "2036-01-01" };
  expect(await refusalOf(addSeries(db, now, officer, many))).toBe("shifts.tooMany");
});

test("two of a series do not begin at once", async () => {
  const sent = await series();
  await addSeries(db, now, officer, sent);
  const { teamId } = sent;
  const [one, two] = await owner.shift.findMany({
    where: { teamId },
    orderBy: { startsAt: "asc" },
  });
  const { startsAt = now, endsAt = now } = two ?? {};
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  const to = { ...asPlanned, ...times, teamId, shiftId: one?.id ?? "", release: false };
  expect(await refusalOf(changeShift(db, now, officer, to))).toBe("shifts.sameStart");
});

test("this one and those that follow are cancelled; those before, and other series, stay", async () => {
  const { teamId, persons } = await addTeam(owner, 1);
  const sent = { ...(await series(teamId)), until: "2026-04-30" };
  await addSeries(db, now, officer, sent);
  await addSeries(db, now, officer, await series(teamId));
  const shifts = await owner.shift.findMany({
    where: { seriesId: sent.seriesId },
    orderBy: { startsAt: "asc" },
  });
  const [, second, third] = shifts;
  await takeShift(db, now, persons[0] ?? "", third?.id ?? "");
  const of = { teamId, shiftId: second?.id ?? "" };
  expect(await readShift(db, sealed, now, of)).toMatchObject({ following: shifts.length - 1 });
  expect(await cancelFollowing(db, now, officer, of)).toMatchObject({
    cancelled: shifts.length - 1,
  });
  expect(await cancelFollowing(db, now, officer, of)).toMatchObject({ cancelled: 0 });
  expect(await owner.shift.count({ where: { teamId, cancelledAt: null } })).toBe(3);
  const told = { kind: "shifts.cancelled", personId: persons[0] ?? "" };
  expect(await owner.notice.count({ where: told })).toBe(1);
});
