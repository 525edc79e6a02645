import { createHmac } from "node:crypto";
import type { Db } from "@commonhouse/db";
import { isLocale, type Locale, textIn } from "@commonhouse/i18n/locales";
import { translatorFor } from "@commonhouse/i18n/translator";
import ical, { ICalEventStatus } from "ical-generator";
import { readCentre } from "../centre/queries";
import { RefusedError } from "../errors";
import { isAway } from "../leaving/queries";
import { titleOf } from "../shifts/queries";
import { shownTexts } from "../text";
import { hashOf } from "./commands";
import { feedToken } from "./schema";

const day = 24 * 60 * 60_000;

/** Whether a person's calendar has an address, and what its titles say. */
export async function readStatus(db: Db, personId: string) {
  const [feed, discretion] = await Promise.all([
    db.calendarFeed.findUnique({ where: { personId }, select: { personId: true } }),
    db.discretion.findUnique({ where: { personId }, select: { calendarTitles: true } }),
  ]);
  return { active: feed !== null, plainTitles: discretion?.calendarTitles === "PLAIN" };
}

/** The same for whoever asks by the address alone. Refuses with notFound. */
export async function readFeed(db: Db, now: Date, token: string) {
  const calendar = await feedFor(db, now, token, await readCentre(db));
  if (calendar === null) throw new RefusedError("notFound");
  return { calendar };
}

type Centre = { readonly timeZone: string; readonly localeOrder: readonly Locale[] };

/**
 * The calendar behind an address, in iCalendar; null where the address shows nothing (any more), and
 * as long as its person is no member.
 * One person's own places and shifts from 30 days back to a year ahead, in words that say nothing of
 * the house unless the person wished otherwise. For the same ones it is the same text.
 */
export async function feedFor(
  db: Db,
  now: Date,
  token: string,
  { timeZone, localeOrder }: Centre,
): Promise<string | null> {
  if (!feedToken.safeParse(token).success) return null;
  const feed = await db.calendarFeed.findUnique({
    where: { tokenHash: hashOf(token) },
    select: {
      personId: true,
      createdAt: true,
      person: {
        select: { locale: true, discretion: { select: { locale: true, calendarTitles: true } } },
      },
    },
  });
  if (!feed || (await isAway(db, now, feed.personId))) return null;
  const { personId, createdAt, person } = feed;
  const [locale = "en"] = [person.discretion?.locale, person.locale, ...localeOrder].filter(
    isLocale,
  );
  const say = translatorFor(locale, { timeZone });
  const plain = person.discretion?.calendarTitles === "PLAIN";

  const calendar = ical({
    prodId: "//Calendar//Calendar//EN",
    name: say("calendar.name"),
    ttl: 60 * 60,
  });
  const entries = (
    await Promise.all([listPlaces(db, now, personId), listShifts(db, now, personId)])
  ).flat();
  const changes = await listChanges(
    db,
    entries.map(({ id }) => id),
  );
  for (const { id, title, room, startsAt, endsAt, status } of entries) {
    const { text } = textIn(shownTexts.parse(title), locale, localeOrder);
    const { count = 0, at = createdAt } = changes.get(id) ?? {};
    calendar.createEvent({
      id: createHmac("sha256", personId).update(id).digest("base64url"),
      sequence: count,
      stamp: at,
      start: startsAt,
      end: endsAt,
      summary: (plain && text) || say("neutral.calendarTitle"),
      location: plain && room ? room : null,
      status,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** What ended at most 30 days ago, and starts within a year. */
function near(now: Date) {
  return {
    endsAt: { gte: new Date(now.getTime() - 30 * day) },
    startsAt: { lt: new Date(now.getTime() + 366 * day) },
  };
}

const times = { startsAt: true, endsAt: true, cancelledAt: true } as const;

async function listPlaces(db: Db, now: Date, personId: string) {
  const rows = await db.place.findMany({
    where: { personId, state: { not: "WITHDRAWN" }, occurrence: near(now) },
    orderBy: [{ occurrence: { startsAt: "asc" } }, { occurrenceId: "asc" }],
    take: 1_000,
    select: {
      occurrenceId: true,
      state: true,
      occurrence: { select: { ...times, room: true, workshop: { select: { title: true } } } },
    },
  });
  return rows.map(({ occurrenceId, state, occurrence: { workshop, cancelledAt, ...rest } }) => {
    const sure = state === "WAITING" ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
    const status = cancelledAt ? ICalEventStatus.CANCELLED : sure;
    return { id: occurrenceId, title: workshop.title, status, ...rest };
  });
}

async function listShifts(db: Db, now: Date, personId: string) {
  const rows = await db.assignment.findMany({
    where: { personId, state: "TAKEN", shift: near(now) },
    orderBy: [{ shift: { startsAt: "asc" } }, { shiftId: "asc" }],
    take: 1_000,
    select: {
      shiftId: true,
      shift: {
        select: { ...times, place: true, title: true, team: { select: { title: true } } },
      },
    },
  });
  return rows.map(({ shiftId, shift: { place, title, team, cancelledAt, ...rest } }) => {
    const status = cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
    return { id: shiftId, title: titleOf(title, team.title), room: place, status, ...rest };
  });
}

type Change = { readonly id: string; readonly count: number; readonly at: Date };

/** How often each was changed, and when last: calendars take a new version only by its number. */
async function listChanges(db: Db, ids: readonly string[]) {
  const rows = await db.$queryRaw<Change[]>`
    SELECT a."objectId"::text AS id, count(*)::int AS count, max(a."at") AS at FROM "AuditEntry" a
    WHERE a."objectKind" IN ('Occurrence', 'Shift') AND a."objectId" = ANY(${ids}::uuid[])
      AND a."action" IN (
        'occurrences.change', 'occurrences.cancel', 'shifts.change', 'shifts.cancel')
    GROUP BY a."objectId"`;
  return new Map(rows.map((row) => [row.id, row]));
}
