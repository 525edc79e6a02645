import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { textIn } from "@commonhouse/i18n/locales";
import { translatorFor } from "@commonhouse/i18n/translator";
import { localDay, localTime } from "@commonhouse/i18n/week";
import { stringify } from "csv-stringify/sync";
import type { z } from "zod";
import { record } from "../audit/record";
import { refuseIf } from "../errors";
import { titleOf } from "../shifts/queries";
import { named, shownPerson } from "../teams/queries";
import { readSpan } from "./queries";
import type { exportRequest, note, recordings } from "./schema";

type Answered = { readonly refusal: string | null };

/** What somebody notes of their own work in a shift that is over, until it is confirmed. */
export async function noteHours(
  db: Db,
  now: Date,
  personId: string,
  { shiftId, minutes }: z.infer<typeof note>,
) {
  const [{ refusal }] = await db.$queryRaw<[Answered]>`
    SELECT note_hours(${shiftId}::uuid, ${personId}::uuid, ${minutes}::int, ${now}) AS refusal`;
  refuseIf(refusal);
  return { shiftId, minutes };
}

/**
 * What these people worked, recorded and thereby confirmed; recorded again, corrected. Whoever does
 * not have the shift (any more) is passed over, and not counted; nobody left: notFound.
 */
export async function recordHours(
  db: Db,
  now: Date,
  actorId: string,
  { teamId, shiftId, people }: z.infer<typeof recordings>,
) {
  const minutes = new Map(people.map((one) => [one.personId, one.minutes]));
  const rows = await db.$queryRaw<Answered[]>`
    SELECT record_hours(${teamId}::uuid, ${shiftId}::uuid, p.person, p.minutes, ${actorId}::uuid,
      ${now}) AS refusal
    FROM unnest(${[...minutes.keys()]}::uuid[], ${[...minutes.values()]}::int[]) AS p(person, minutes)
    ORDER BY p.person`;
  const found = rows.filter(({ refusal }) => refusal !== "notFound");
  if (rows.length > 0 && found.length === 0) refuseIf("notFound");
  for (const { refusal } of found) refuseIf(refusal);
  return { teamId, shiftId, recorded: found.length };
}

/**
 * A team's hours in a span of days as CSV: one line for each person and shift, days and times by the
 * clocks of the house. What a spreadsheet would read as a formula is defused. It is recorded who had it.
 */
export async function exportHours(
  db: Db,
  sealed: Sealed,
  now: Date,
  actorId: string,
  { teamId, from, until, locale }: z.infer<typeof exportRequest>,
) {
  const { title, since, before, timeZone, localeOrder } = await readSpan(db, {
    teamId,
    from,
    until,
  });
  const rows = await db.assignment.findMany({
    where: {
      state: "TAKEN",
      shift: {
        teamId,
        cancelledAt: null,
        startsAt: { gte: since, lt: before },
        endsAt: { lte: now },
      },
    },
    orderBy: [{ shift: { startsAt: "asc" } }, { shiftId: "asc" }, { takenAt: "asc" }],
    select: {
      minutes: true,
      confirmedAt: true,
      shift: { select: { title: true, startsAt: true, endsAt: true } },
      person: { select: shownPerson },
    },
  });
  const t = translatorFor(locale, { timeZone });
  const lines = rows.map(({ minutes, confirmedAt, shift, person }) => [
    named(sealed, person).name,
    textIn(titleOf(shift.title, title), locale, localeOrder).text,
    localDay(shift.startsAt, timeZone),
    localTime(shift.startsAt, timeZone),
    localTime(shift.endsAt, timeZone),
    minutes ?? "",
    t(confirmedAt ? "hours.file.yes" : "hours.file.no"),
  ]);
  const words = ["name", "shift", "day", "start", "end", "minutes", "confirmed"] as const;
  const head = words.map((word) => t(`hours.file.${word}`));
  await db.$transaction((tx) =>
    record(tx, now, actorId, "hours.export", { kind: "Team", id: teamId }),
  );
  return {
    csv: stringify([head, ...lines], {
      escape_formulas: true,
      bom: true,
      record_delimiter: "windows",
    }),
  };
}
