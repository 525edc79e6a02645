import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Db } from "@commonhouse/db";
import { createTestDb } from "@commonhouse/db/testing";
import { describe, expect, test } from "vitest";
import { cancelOccurrence } from "../occurrences/commands";
import { takePlace } from "../places/commands";
import { addOfficer, addPeople, addPerson, codeOf, contextFor } from "../testing";
import { createCallerFactory } from "../trpc";
import { importProgramme } from "./commands";
import { programmeConsole } from "./console";

const { db, owner } = await createTestDb();
await owner.centre.create({
  data: { name: {}, timeZone: "Asia/Beirut", localeOrder: ["ar", "en"] },
});
const now = new Date("2026-11-20T09:00:00Z");
const file = readFileSync(new URL("../../../../tests/data/programme.ics", import.meta.url), "utf8");
const coordinator = await addOfficer(owner, "COORDINATOR");
const api = createCallerFactory(programmeConsole)({ ...contextFor(db, coordinator), now });

/** A file with one event of a new UID, or the same one again with other lines. */
function fileOf(uid: string, ...lines: string[]) {
  const usual = [
    "SUMMARY:Bread",
    "DTSTART:20261201T180000",
    "DTEND:20261201T200000",
    "X-CAPACITY:2",
  ];
  const names = lines.map((line) => line.split(/[;:]/)[0]);
  const kept = usual.filter((line) => !names.includes(line.split(":")[0]));
  const event = ["BEGIN:VEVENT", `UID:${uid}`, ...kept, ...lines, "END:VEVENT"];
  return ["BEGIN:VCALENDAR", ...event, "END:VCALENDAR", ""].join("\r\n");
}

const importOf = (source: string) => importProgramme(db, now, source);
const timesOf = (uid: string) =>
  owner.occurrence.findMany({ where: { workshop: { uid } }, orderBy: { startsAt: "asc" } });
const noticesOf = (personId: string, tx: Db = owner) =>
  tx.notice.findMany({ where: { personId }, orderBy: { id: "asc" }, select: { kind: true } });

describe("the programme of a centre", () => {
  const counts = async () => [await owner.workshop.count(), await owner.occurrence.count()];
  const draftId = randomUUID();

  test("is looked at before anything changes", async () => {
    expect(await importProgramme(db, now, file, { dryRun: true })).toMatchObject({ created: 63 });
    await api.saveDraft({ draftId, source: file });
    await api.saveDraft({ draftId, source: file });
    const seen = await api.preview({ draftId });
    expect(seen).toMatchObject({
      created: 63,
      changed: 0,
      unchanged: 0,
      uploadedAt: now.toISOString(),
    });
    expect(seen.events.find(({ event }) => event === 61)).toMatchObject({ times: 19, added: 19 });
    expect(await counts()).toEqual([0, 0]);
  });

  test("is taken over by several at once, and is there once", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => api.takeOver({ draftId })));
    expect(answers.map(({ created }) => created).toSorted()).toEqual([0, 0, 63]);
    expect(answers.map(({ unchanged }) => unchanged).toSorted((a, b) => a - b)).toEqual([
      0, 63, 63,
    ]);
    for (const { problems } of answers) {
      expect(problems.map(({ event, fault }) => [event, fault])).toEqual([
        [64, "endsBeforeStart"],
        [65, "capacity"],
      ]);
    }
    expect(await counts()).toEqual([63, 81]);
  });

  test("taken over again, from here or from the command line, it changes nothing", async () => {
    const again = { created: 0, changed: 0, unchanged: 63 };
    expect(await api.takeOver({ draftId })).toMatchObject(again);
    expect(await importOf(file)).toMatchObject(again);
    expect(await counts()).toEqual([63, 81]);
  });

  test("however often the same file comes at one moment, one of them makes it", async () => {
    for (const uid of Array.from({ length: 10 }, () => randomUUID())) {
      const answers = await Promise.all(Array.from({ length: 8 }, () => importOf(fileOf(uid))));
      expect(answers.reduce((sum, { created }) => sum + created, 0)).toBe(1);
      expect(await timesOf(uid)).toHaveLength(1);
    }
  });

  test("who imported it is on record, once", async () => {
    const entries = await owner.auditEntry.groupBy({
      by: ["action"],
      where: { actorId: coordinator.personId },
      _count: true,
    });
    const recorded = Object.fromEntries(entries.map(({ action, _count }) => [action, _count]));
    expect(recorded).toEqual({
      "programme.saveDraft": 1,
      "programme.takeOver": 1,
      "workshops.create": 63,
      "occurrences.add": 81,
    });
  });
});

describe("a file that changed", () => {
  test("an event whose day has come and that names another day takes place again", async () => {
    const uid = randomUUID();
    await importOf(fileOf(uid));
    const then = new Date("2026-12-01T17:00:00Z");
    for (const day of ["20261215", "20261216"]) {
      const again = fileOf(uid, `DTSTART:${day}T180000`, `DTEND:${day}T200000`);
      expect(await importProgramme(db, then, again)).toMatchObject({ changed: 1 });
      expect(await importProgramme(db, then, again)).toMatchObject({ unchanged: 1 });
    }
    const starts = (await timesOf(uid)).map(({ startsAt }) => startsAt.toISOString().slice(0, 10));
    expect(starts).toEqual(["2026-12-01", "2026-12-16"]);
  });

  test("nothing is moved into the past", async () => {
    const uid = randomUUID();
    await importOf(fileOf(uid));
    const past = fileOf(uid, "DTSTART:20261101T180000", "DTEND:20261101T200000");
    expect(await importOf(past)).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await timesOf(uid)).toMatchObject([{ startsAt: new Date("2026-12-01T16:00:00Z") }]);
  });

  test("moves what is coming, tells who has a place, and seats who waited", async () => {
    const uid = randomUUID();
    await importOf(fileOf(uid));
    const [{ id = "" } = {}] = await timesOf(uid);
    const people = await addPeople(owner, 3);
    for (const person of people) await takePlace(db, now, person, id);

    const moved = fileOf(uid, "DTSTART:20261202T190000", "DTEND:20261202T210000", "X-CAPACITY:3");
    expect(await importOf(moved)).toMatchObject({ created: 0, changed: 1, unchanged: 0 });
    expect(await timesOf(uid)).toMatchObject([
      { id, startsAt: new Date("2026-12-02T17:00:00Z"), capacity: 3 },
    ]);
    const told = await noticesOf(people[2] ?? "");
    expect(told.map(({ kind }) => kind)).toEqual([
      "places.waiting",
      "occurrences.changed",
      "places.seated",
    ]);
    expect(await importOf(moved)).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await noticesOf(people[2] ?? "")).toHaveLength(3);
  });

  test("has another title or kind", async () => {
    const uid = randomUUID();
    await importOf(fileOf(uid));
    const renamed = fileOf(uid, "SUMMARY:خبز / Rolls", "CATEGORIES:GROUP");
    expect(await importOf(renamed)).toMatchObject({ changed: 1 });
    expect(await owner.workshop.findUnique({ where: { uid } })).toMatchObject({
      title: { ar: "خبز", en: "Rolls" },
      kind: "GROUP",
    });
  });

  test("a series that meets at another hour stays the same series", async () => {
    const uid = randomUUID();
    await importOf(fileOf(uid, "RRULE:FREQ=WEEKLY;COUNT=3"));
    const before = await timesOf(uid);
    const later = ["DTSTART:20261201T190000", "DTEND:20261201T210000"];
    await importOf(fileOf(uid, ...later, "RRULE:FREQ=WEEKLY;COUNT=3"));
    const after = await timesOf(uid);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.map(({ startsAt }) => startsAt.getUTCHours())).toEqual([17, 17, 17]);
  });

  test("a time alone that becomes a series is its first time", async () => {
    const uid = randomUUID();
    await importOf(fileOf(uid));
    await importOf(fileOf(uid, "RRULE:FREQ=WEEKLY;COUNT=3"));
    expect(await timesOf(uid)).toHaveLength(3);
    expect(await importOf(fileOf(uid, "RRULE:FREQ=WEEKLY;COUNT=3"))).toMatchObject({
      unchanged: 1,
    });
  });

  test("cancels only what it says is cancelled, and tells it once", async () => {
    const uid = randomUUID();
    await importOf(fileOf(uid, "RRULE:FREQ=WEEKLY;COUNT=3"));
    const [first, second] = await timesOf(uid);
    const person = await addPerson(owner);
    await takePlace(db, now, person, second?.id ?? "");

    const without = fileOf(uid, "RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE:20261208T180000");
    const answer = await importOf(without);
    expect(answer).toMatchObject({ changed: 1, remarks: [{ remark: "timesLeft", uid }] });
    const states = (await timesOf(uid)).map(({ cancelledAt }) => cancelledAt !== null);
    expect(states).toEqual([false, true, false]);
    await importOf(without);
    const told = await noticesOf(person);
    expect(told.filter(({ kind }) => kind === "occurrences.cancelled")).toHaveLength(1);

    await importOf(fileOf(uid, "RRULE:FREQ=WEEKLY;COUNT=3", "STATUS:CANCELLED"));
    expect((await timesOf(uid)).every(({ cancelledAt }) => cancelledAt)).toBe(true);
    expect(first?.cancelledAt).toBeNull();
  });

  test("what was cancelled here stays cancelled, what has begun stays as it was", async () => {
    const uid = randomUUID();
    await importOf(fileOf(uid, "RRULE:FREQ=WEEKLY;COUNT=2"));
    const [first, second] = await timesOf(uid);
    const cancelled = { workshopId: second?.workshopId ?? "", occurrenceId: second?.id ?? "" };
    await cancelOccurrence(db, now, coordinator.personId, cancelled);
    const bigger = fileOf(uid, "RRULE:FREQ=WEEKLY;COUNT=2", "X-CAPACITY:9");
    const off = fileOf(uid, "RRULE:FREQ=WEEKLY;COUNT=2", "STATUS:CANCELLED");
    for (const source of [bigger, off]) {
      const answer = await importProgramme(db, new Date("2026-12-01T17:00:00Z"), source);
      expect(answer).toMatchObject({ changed: 0, unchanged: 1 });
    }
    expect(await timesOf(uid)).toMatchObject([{ id: first?.id, capacity: 2 }, { capacity: 2 }]);
  });
});

test("two thousand events with five times each are taken over within the limits of a page", async () => {
  const events = Array.from({ length: 2000 }, (_, n) => {
    return fileOf(`many-${n}`, "RRULE:FREQ=WEEKLY;COUNT=5").split("\r\n").slice(1, -2);
  });
  const source = ["BEGIN:VCALENDAR", ...events.flat(), "END:VCALENDAR"].join("\r\n");
  expect(await importOf(source)).toMatchObject({ created: 2000, problems: [] });
  expect(await importOf(source)).toMatchObject({ created: 0, changed: 0, unchanged: 2000 });
}, 60_000);

test("what is no calendar is refused, and another file under the same id", async () => {
  const draftId = randomUUID();
  expect(await codeOf(api.saveDraft({ draftId, source: "%PDF-1.7" }))).toBe(
    "UNPROCESSABLE_CONTENT",
  );
  await api.saveDraft({ draftId, source: fileOf("a") });
  expect(await codeOf(api.saveDraft({ draftId, source: fileOf("b") }))).toBe("CONFLICT");
  const large = `BEGIN:VCALENDAR\r\n${"x".repeat(5_000_000)}`;
  expect(await codeOf(api.saveDraft({ draftId, source: large }))).toBe("PAYLOAD_TOO_LARGE");
});

test("if the last step fails, nothing was done", async () => {
  const uid = randomUUID();
  await importOf(fileOf(uid, "RRULE:FREQ=WEEKLY;COUNT=2"));
  const broken = `${fileOf(`${uid}-new`)}${fileOf(uid, "RRULE:FREQ=WEEKLY;COUNT=2", "STATUS:CANCELLED")}`;
  await owner.$executeRaw`REVOKE EXECUTE ON FUNCTION cancel_occurrence FROM commonhouse_app`;
  await expect(importOf(broken)).rejects.toThrow();
  await owner.$executeRaw`GRANT EXECUTE ON FUNCTION cancel_occurrence TO commonhouse_app`;
  expect(await timesOf(`${uid}-new`)).toEqual([]);
  expect(await importOf(broken)).toMatchObject({ created: 1, changed: 1 });
});
