import { createTestDb } from "@commonhouse/db/testing";
import { locales } from "@commonhouse/i18n/locales";
import { translatorFor } from "@commonhouse/i18n/translator";
import { expect, test } from "vitest";
import { changeOccurrence } from "../occurrences/commands";
import { giveUpPlace, takePlace } from "../places/commands";
import { addOccurrence, addPeople, addPerson, addShift, now } from "../testing";
import { markAllRead } from "./commands";
import { countUnread, readInbox } from "./queries";
import { isPersonal, type Kind, kinds, outsideOf } from "./rules";

const { db, owner } = await createTestDb();
const start = { after: null };

test("who was released from a shift reads of the time that it had, not of the new one", async () => {
  const personId = await addPerson(owner);
  const { shiftId } = await addShift(owner, {
    startsAt: "2026-03-04T18:00:00Z",
    endsAt: "2026-03-04T20:00:00Z",
  });
  const then = { startsAt: "2026-03-01T18:00:00.000Z", endsAt: "2026-03-01T20:00:00.000Z" };
  for (const kind of ["assignments.freed", "assignments.reminder"])
    await addNotice(personId, now, kind, { shiftId, ...then });
  const { notices } = await readInbox(db, personId, start);
  expect(Object.fromEntries(notices.map(({ kind, about }) => [kind, about?.startsAt]))).toEqual({
    "assignments.freed": then.startsAt,
    "assignments.reminder": "2026-03-04T18:00:00.000Z",
  });
});

function addNotice(personId: string, at: Date, kind = "places.seated", params = {}) {
  return owner.notice.create({ data: { personId, kind, params, createdAt: at } });
}

test("who waited and is seated reads so, with the title and the times of today", async () => {
  const { workshopId, occurrenceId } = await addOccurrence(owner, { capacity: 1 });
  const [first = "", second = ""] = await addPeople(owner, 2);
  for (const id of [first, second]) await takePlace(db, now, id, occurrenceId);
  await giveUpPlace(db, new Date(now.getTime() + 1), first, occurrenceId);
  const title = { en: "Sourdough" };
  await owner.workshop.update({ where: { id: workshopId }, data: { title } });
  const moved = { startsAt: "2026-03-02T18:00:00Z", endsAt: "2026-03-02T20:00:00Z", room: "Attic" };
  const change = { workshopId, occurrenceId, capacity: 1, ...moved };
  await changeOccurrence(db, new Date(now.getTime() + 2), first, change);

  const { notices } = await readInbox(db, second, start);
  const kindsRead = notices.map(({ kind }) => kind);
  expect(kindsRead).toEqual(["occurrences.changed", "places.seated", "places.waiting"]);
  expect(notices[1]).toMatchObject({
    params: { occurrenceId, startsAt: "2026-03-01T18:00:00.000Z" },
    about: { title, room: "Attic", startsAt: "2026-03-02T18:00:00.000Z", cancelled: false },
    page: `/workshops/${occurrenceId}`,
    read: false,
  });
});

test("a notice that this version cannot read still says that there is something", async () => {
  const personId = await addPerson(owner);
  await addNotice(personId, now, "potluck.soup", { bowl: 3 });
  await addNotice(personId, now, "places.seated", { occurrenceId: "gone" });
  const { notices } = await readInbox(db, personId, start);
  expect(notices.map(({ kind, about, page }) => [kind, about, page])).toEqual([
    ["other", null, "/messages"],
    ["other", null, "/messages"],
  ]);
});

test("page after page, every notice stands once, though many came at the same moment", async () => {
  const personId = await addPerson(owner);
  for (let count = 0; count < 70; count++) await addNotice(personId, now);
  const seen: string[] = [];
  for (
    let after: Awaited<ReturnType<typeof readInbox>>["next"] = null, page = 0;
    page < 3;
    page++
  ) {
    const answer = await readInbox(db, personId, { after });
    seen.push(...answer.notices.map(({ noticeId }) => noticeId));
    after = answer.next;
    expect(after === null).toBe(page === 2);
  }
  expect(new Set(seen).size).toBe(70);
});

test("what comes while the inbox is being cleared stays unread", async () => {
  const personId = await addPerson(owner);
  await addNotice(personId, now);
  await addNotice(personId, new Date(now.getTime() + 1));
  await markAllRead(db, now, personId);
  expect(await countUnread(db, personId)).toEqual({ count: 1 });
});

test("every kind has its sentence, in every language", () => {
  for (const locale of locales) {
    const t = translatorFor(locale, { timeZone: "UTC", strict: true });
    for (const kind of Object.keys(kinds) as Kind[]) {
      if (isPersonal(kind)) {
        expect(t(`notices.${kind}`)).not.toBe(`notices.${kind}`);
        continue;
      }
      const said = t(`notices.${kind}`, { title: "Bread", when: "Friday" });
      expect(said).toContain("Bread");
      expect(said).toContain("Friday");
    }
    expect(t("notices.other")).not.toBe("notices.other");
  }
});

test("outside, several notices say what they have in common, or that there is a message", () => {
  expect(outsideOf(["occurrences.changed", "occurrences.cancelled"])).toBe("change");
  expect(outsideOf(["occurrences.changed", "places.seated"])).toBe("message");
  expect(outsideOf(["potluck.soup"])).toBe("message");
});
