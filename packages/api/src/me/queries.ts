import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { localDay } from "@commonhouse/i18n/week";
import { readCentre } from "../centre/queries";
import type { Context } from "../context";
import { standsWell } from "./rules";
import { details, discretion, membership, profile } from "./schema";

/** What a person says of themself, opened for themself. */
export async function readProfile(db: Db, sealed: Sealed, personId: string) {
  const { name, pronouns, mail, locale } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true, pronouns: true, mail: true, locale: true },
  });
  return profile.parse({
    name: sealed.open(`Person.name:${personId}`, name),
    pronouns: pronouns && sealed.open(`Person.pronouns:${personId}`, pronouns),
    address: mail && sealed.open(`Person.mail:${personId}`, mail),
    locale,
  });
}

/** How to reach and to understand a person, and what the house noted, opened for themself. */
export async function readDetails(db: Db, sealed: Sealed, personId: string) {
  const { languages, phone, area, note } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { languages: true, phone: true, area: true, note: true },
  });
  return details.parse({
    languages,
    phone: phone && sealed.open(`Person.phone:${personId}`, phone),
    area: area && sealed.open(`Person.area:${personId}`, area),
    note: note && sealed.open(`Person.note:${personId}`, note),
  });
}

/** A person's membership of now, and the ones before, the newest first. */
export async function readMembership(db: Db, now: Date, personId: string) {
  const { timeZone } = await readCentre(db);
  const today = localDay(now, timeZone);
  const rows = await db.membership.findMany({
    where: { personId },
    orderBy: [{ from: "desc" }, { id: "desc" }],
    select: { kind: true, state: true, from: true, until: true, standingUntil: true },
  });
  const held = rows.map(({ kind, state, from, until, standingUntil: lastDay }) => {
    const standingUntil = lastDay?.toISOString().slice(0, 10) ?? null;
    return {
      kind,
      state,
      from: from.toISOString(),
      until: until?.toISOString() ?? null,
      standingUntil,
      goodStanding: standsWell(standingUntil, today),
    };
  });
  return membership.parse({
    current: held.find(({ state }) => state !== "ENDED") ?? null,
    earlier: held.filter(({ state }) => state === "ENDED"),
  });
}

/** Never chosen: the most careful of each. */
const careful = {
  channel: "MAIL",
  wording: "NEUTRAL",
  fromMinute: 480,
  untilMinute: 1320,
  locale: null,
};

/** What a person allows outside the house's own pages. */
export async function readDiscretion(db: Db, personId: string) {
  const row = await db.discretion.findUnique({ where: { personId } });
  const { fromMinute, untilMinute, ...rest } = row ?? careful;
  return discretion.parse({ ...rest, from: clockOf(fromMinute), until: clockOf(untilMinute) });
}

function clockOf(minute: number) {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Where a person is signed in, in both apps: the day in the house's zone, the kind of device. */
export async function listSessions({ db, auth, browser, now }: Context, personId: string) {
  const { timeZone } = await readCentre(db);
  const sessions = await auth.sessionsOf(personId, now, browser.token);
  return sessions.map(({ day, ...session }) => ({ ...session, day: localDay(day, timeZone) }));
}
