import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { remind } from "../notices/jobs";
import { readInbox } from "../notices/queries";
import { inboxRequest } from "../notices/schema";
import { cancelShift, changeShift } from "../shifts/commands";
import { addPerson, now } from "../testing";
import { dropShift, takeShift } from "./commands";
import { addTeam, planShift } from "./team-testing";

const { db, worker, owner } = await createTestDb();
const officer = await addPerson(owner);

/** So many people who have taken a shift that starts then, and who was reminded of it. */
async function taken(startsAt: string, count: number) {
  const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
  const { teamId, persons } = await addTeam(owner, count);
  const shiftId = await planShift(owner, teamId, { needed: count, startsAt, endsAt });
  for (const id of persons) await takeShift(db, now, id, shiftId);
  const about = { path: ["shiftId"], equals: shiftId };
  return {
    teamId,
    shiftId,
    persons,
    async told() {
      const where = { kind: "assignments.reminder", params: about };
      return (await owner.notice.findMany({ where })).map(({ personId }) => personId).toSorted();
    },
  };
}

test("on the day before, everyone with a shift is reminded once, though many workers ask", async () => {
  const it = await taken("2026-03-01T18:00:00Z", 5);
  const [gone = "", ...stay] = it.persons;
  await dropShift(db, now, gone, it.shiftId);
  const morning = new Date("2026-02-28T09:00:00Z");
  await Promise.all(Array.from({ length: 10 }, () => remind(worker, morning, "UTC")));
  await remind(worker, morning, "UTC");
  expect(await it.told()).toEqual(stay.toSorted());
  const { notices } = await readInbox(db, stay[0] ?? "", inboxRequest.parse({}));
  expect(notices[0]).toMatchObject({
    kind: "assignments.reminder",
    page: `/volunteering/${it.shiftId}`,
    about: { title: { en: "Kitchen" } },
  });
});

test("nobody is reminded early, late, or of what is cancelled", async () => {
  const it = await taken("2026-04-10T18:00:00Z", 1);
  const asked = ["2026-04-08T12:00:00Z", "2026-04-09T08:59:59Z", "2026-04-09T20:00:00Z"];
  for (const at of [...asked, "2026-04-10T12:00:00Z"]) await remind(worker, new Date(at), "UTC");
  await cancelShift(db, now, officer, it);
  await remind(worker, new Date("2026-04-09T12:00:00Z"), "UTC");
  expect(await it.told()).toEqual([]);
});

test("what is put off is reminded of anew on the day before its new day", async () => {
  const it = await taken("2026-05-10T18:00:00Z", 1);
  await remind(worker, new Date("2026-05-09T12:00:00Z"), "UTC");
  const shift = { title: {}, place: "", needed: 1, skillId: null, release: false };
  const times = { startsAt: "2026-05-12T18:00:00Z", endsAt: "2026-05-12T19:00:00Z" };
  await changeShift(db, new Date("2026-05-09T13:00:00Z"), officer, { ...it, ...shift, ...times });
  await remind(worker, new Date("2026-05-11T12:00:00Z"), "UTC");
  await remind(worker, new Date("2026-05-11T13:00:00Z"), "UTC");
  expect(await it.told()).toHaveLength(2);
});
