import { createTestDb } from "@commonhouse/db/testing";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { dropShift, takeShift } from "../assignments/commands";
import { addTeam, joinAll, planShift } from "../assignments/team-testing";
import { cancelOccurrence, changeOccurrence } from "../occurrences/commands";
import { giveUpPlace, takePlace } from "../places/commands";
import { cancelShift, changeShift } from "../shifts/commands";
import { addOccurrence, addPerson, contextFor, memberOf, now } from "../testing";
import { createCallerFactory } from "../trpc";
import { calendarPortal } from "./portal";
import { feedFor } from "./queries";

const { db, owner } = await createTestDb();
const caller = createCallerFactory(calendarPortal);
const centre = { timeZone: "Asia/Beirut", localeOrder: ["ar", "en"] } as const;
const title =
  "حلقة دعم طويلة العنوان جدًا لكل من يصل إلى البيت للمرة الأولى هذا العام، مع ترجمة فورية";

/** A person, their calendar, and one seat in it. */
async function subscriber(locale: string | null = "en") {
  const personId = await addPerson(owner);
  await owner.person.update({ where: { id: personId }, data: { locale } });
  const api = caller(contextFor(db, memberOf(personId)));
  const { feedToken } = await api.create({});
  const at = await addOccurrence(owner, { capacity: 1 });
  const names = { title: { en: "Coming-out group", ar: title }, uid: `${at.workshopId}@house` };
  await owner.workshop.update({ where: { id: at.workshopId }, data: names });
  await owner.occurrence.update({ where: { id: at.occurrenceId }, data: { room: "Purple room" } });
  await takePlace(db, now, personId, at.occurrenceId);
  return { personId, api, feedToken, ...at, read: (token = feedToken) => textOf(token) };
}

async function textOf(token: string) {
  return (await feedFor(db, now, token, centre)) ?? "";
}

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name));
    const [uid, summary, status] = [value("uid"), value("summary"), value("status")];
    return { uid, summary, status, start: value("dtstart"), sequence: value("sequence") };
  });
}

test("a calendar says when, and nothing of what, where or at whose house", async () => {
  const { read, workshopId, occurrenceId, personId } = await subscriber();
  const text = await read();
  expect(eventsOf(text)).toMatchObject([
    { summary: "Appointment", status: "CONFIRMED", start: "2026-03-01T18:00:00Z" },
  ]);
  const telling = [
    "coming",
    "group",
    "purple",
    "house",
    "workshop",
    workshopId,
    occurrenceId,
    personId,
  ];
  for (const word of telling) expect(text.toLowerCase()).not.toContain(word);
  expect(text).not.toMatch(/LOCATION|DESCRIPTION|URL|ORGANIZER|ATTENDEE/);
});

test("the neutral word is in the language of the person's messages", async () => {
  const { read, personId } = await subscriber();
  await owner.discretion.create({ data: { personId, locale: "ar" } });
  expect(eventsOf(await read())).toMatchObject([{ summary: "موعد" }]);
});

test("whoever wishes reads the titles, in lines that no calendar cuts", async () => {
  const { read, api } = await subscriber("ar");
  await api.setTitles({ wording: "PLAIN" });
  expect(await api.status({})).toEqual({ active: true, plainTitles: true });
  const text = await read();
  expect(eventsOf(text)).toMatchObject([{ summary: title }]);
  expect(text).toContain("LOCATION:Purple room\r\n");
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("the same places are the same text, and a move reaches it as a new version", async () => {
  const { read, workshopId, occurrenceId, personId } = await subscriber();
  const text = await read();
  expect(await read()).toBe(text);
  await changeOccurrence(db, now, personId, {
    workshopId,
    occurrenceId,
    startsAt: "2026-03-02T18:00:00Z",
    endsAt: "2026-03-02T20:00:00Z",
    room: "",
    capacity: 1,
  });
  const [before] = eventsOf(text);
  const later = { ...before, start: "2026-03-02T18:00:00Z", sequence: "1" };
  expect(eventsOf(await read())).toEqual([later]);
  await cancelOccurrence(db, now, personId, { workshopId, occurrenceId });
  const cancelled = { ...later, status: "CANCELLED", sequence: "2" };
  expect(eventsOf(await read())).toEqual([cancelled]);
});

test("a rename reaches it", async () => {
  const { read, api, workshopId } = await subscriber();
  await api.setTitles({ wording: "PLAIN" });
  await owner.workshop.update({ where: { id: workshopId }, data: { title: { en: "Bread" } } });
  expect(eventsOf(await read())).toMatchObject([{ summary: "Bread" }]);
});

test("another's places are in nobody's calendar but theirs; a wait is tentative", async () => {
  const [one, other] = [await subscriber(), await subscriber()];
  await takePlace(db, now, other.personId, one.occurrenceId);
  expect(eventsOf(await one.read())).toHaveLength(1);
  const [own, shared] = eventsOf(await other.read()).toSorted((a, b) =>
    a.status.localeCompare(b.status),
  );
  expect([own?.status, shared?.status]).toEqual(["CONFIRMED", "TENTATIVE"]);
  expect(shared?.uid).not.toBe(eventsOf(await one.read())[0]?.uid);
  await giveUpPlace(db, now, one.personId, one.occurrenceId);
  expect(eventsOf(await one.read())).toEqual([]);
});

test("what is long over or far ahead is left out", async () => {
  const { read, personId } = await subscriber();
  const old = { startsAt: "2026-01-01T18:00:00Z", endsAt: "2026-01-01T20:00:00Z", capacity: 1 };
  const far = { startsAt: "2027-03-01T18:00:00Z", endsAt: "2027-03-01T20:00:00Z", capacity: 1 };
  for (const [at, when] of [
    [old, new Date("2025-12-01")],
    [far, now],
  ] as const) {
    const { occurrenceId } = await addOccurrence(owner, at);
    await takePlace(db, when, personId, occurrenceId);
  }
  expect(eventsOf(await read())).toHaveLength(1);
});

test("an address works until there is another one, or none", async () => {
  const { api, read, feedToken, personId } = await subscriber();
  expect(await owner.calendarFeed.findUnique({ where: { personId } })).not.toMatchObject({
    tokenHash: feedToken,
  });
  const next = await api.create({});
  expect(next.address).toContain(next.feedToken);
  expect(await read()).toBe("");
  expect(await read(next.feedToken)).toContain("BEGIN:VEVENT");
  await api.revoke({});
  await api.revoke({});
  expect(await api.status({})).toEqual({ active: false, plainTitles: false });
  expect(await read(next.feedToken)).toBe("");
  for (const token of ["", "x", "a".repeat(43), "../etc"]) expect(await textOf(token)).toBe("");
});

test("an address that is somebody else's already does not become mine", async () => {
  const { feedToken, read } = await subscriber();
  const before = await read();
  const other = caller(contextFor(db, memberOf(await addPerson(owner))));
  const mine = await other.create({ feedToken });
  expect(mine.feedToken).not.toBe(feedToken);
  expect(await read()).toBe(before);
  expect(await other.create({ feedToken: mine.feedToken })).toEqual(mine);
});

test("a shift stands in it beside places, as discreetly; moved and cancelled it is a new version", async () => {
  const { personId, api, read } = await subscriber();
  const { teamId } = await addTeam(owner, 0);
  await joinAll(owner, teamId, [personId]);
  const hours = { startsAt: "2026-03-04T18:00:00.000Z", endsAt: "2026-03-04T20:00:00.000Z" };
  const shiftId = await planShift(owner, teamId, hours);
  await takeShift(db, now, personId, shiftId);
  const shift = async () => eventsOf(await read()).at(-1);
  const [, own] = eventsOf(await read());
  expect(own).toMatchObject({ summary: "Appointment", start: "2026-03-04T18:00:00Z" });
  for (const word of ["kitchen", shiftId, teamId]) {
    expect((await read()).toLowerCase()).not.toContain(word);
  }
  await api.setTitles({ wording: "PLAIN" });
  expect(await shift()).toMatchObject({ summary: "Kitchen", status: "CONFIRMED" });
  const title = { en: "Dishes" };
  const to = { ...hours, title, place: "Garden", needed: 1, skillId: null, release: false };
  await changeShift(db, now, personId, { teamId, shiftId, ...to });
  expect(await shift()).toEqual({ ...own, summary: "Dishes", sequence: "1" });
  expect(await read()).toContain("LOCATION:Garden\r\n");
  await cancelShift(db, now, personId, { teamId, shiftId });
  expect(await shift()).toMatchObject({ status: "CANCELLED", sequence: "2" });
  await dropShift(db, now, personId, shiftId);
  expect(eventsOf(await read())).toHaveLength(1);
});
