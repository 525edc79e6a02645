import { createHmac } from "node:crypto";
import type { Db } from "@commonhouse/db";
import { isLocale, type Locale, textIn } from "@commonhouse/i18n/locales";
import { translatorFor } from "@commonhouse/i18n/translator";
import ical, { ICalEventStatus } from "ical-generator";
import { readCentre } from "../centre/queries";
import { RefusedError } from "../errors";
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
 * The calendar behind an address, in iCalendar; null where the address shows nothing (any more).
 * One person's own places from 30 days back to a year ahead, in words that say nothing of the house
 * unless the person wished otherwise. For the same places it is the same text.
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
  if (!feed) return null;
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
  const places = await listPlaces(db, now, personId);
  const changes = await listChanges(
    db,
    places.map(({ occurrenceId }) => occurrenceId),
  );
  for (const { occurrenceId, state, occurrence } of places) {
    const { startsAt, endsAt, room, cancelledAt, workshop } = occurrence;
    const { text } = textIn(shownTexts.parse(workshop.title), locale, localeOrder);
    const { count = 0, at = createdAt } = changes.get(occurrenceId) ?? {};
    calendar.createEvent({
      id: createHmac("sha256", personId).update(occurrenceId).digest("base64url"),
      sequence: count,
      stamp: at,
      start: startsAt,
      end: endsAt,
      summary: (plain && text) || say("neutral.calendarTitle"),
      location: plain && room ? room : null,
      status: statusOf(state, cancelledAt),
    });
  }
  return `${calendar.toString()}\r\n`;
}

function statusOf(state: "CONFIRMED" | "WAITING" | "WITHDRAWN", cancelledAt: Date | null) {
  if (cancelledAt) return ICalEventStatus.CANCELLED;
  return state === "WAITING" ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

function listPlaces(db: Db, now: Date, personId: string) {
  const from = new Date(now.getTime() - 30 * day);
  const until = new Date(now.getTime() + 366 * day);
  return db.place.findMany({
    where: {
      personId,
      state: { not: "WITHDRAWN" },
      occurrence: { endsAt: { gte: from }, startsAt: { lt: until } },
    },
    orderBy: [{ occurrence: { startsAt: "asc" } }, { occurrenceId: "asc" }],
    take: 1_000,
    select: {
      occurrenceId: true,
      state: true,
      occurrence: {
        select: {
          startsAt: true,
          endsAt: true,
          room: true,
          cancelledAt: true,
          workshop: { select: { title: true } },
        },
      },
    },
  });
}

type Change = { readonly id: string; readonly count: number; readonly at: Date };

/** How often each was changed, and when last: calendars take a new version only by its number. */
async function listChanges(db: Db, occurrenceIds: readonly string[]) {
  const rows = await db.$queryRaw<Change[]>`
    SELECT a."objectId"::text AS id, count(*)::int AS count, max(a."at") AS at FROM "AuditEntry" a
    WHERE a."objectKind" = 'Occurrence' AND a."objectId" = ANY(${occurrenceIds}::uuid[])
      AND a."action" IN ('occurrences.change', 'occurrences.cancel')
    GROUP BY a."objectId"`;
  return new Map(rows.map((row) => [row.id, row]));
}
