import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { localDay } from "@commonhouse/i18n/week";
import { readCentre } from "../centre/queries";
import type { Context } from "../context";
import { discretion, profile } from "./schema";

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
