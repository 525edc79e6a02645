import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { RefusedError } from "../errors";
import { shownTexts } from "../text";

const shown = {
  startsAt: true,
  endsAt: true,
  room: true,
  cancelledAt: true,
  workshop: { select: { title: true } },
} as const;

/** What is still ahead of a person, soonest first, with how many wait before them. */
export async function listMine(db: Db, now: Date, personId: string) {
  const places = await db.place.findMany({
    where: { personId, state: { not: "WITHDRAWN" }, occurrence: { endsAt: { gt: now } } },
    orderBy: [{ occurrence: { startsAt: "asc" } }, { occurrenceId: "asc" }],
    take: 100,
    select: { occurrenceId: true, state: true, position: true, occurrence: { select: shown } },
  });
  const ahead = await countAhead(db, places);
  return places.map(({ occurrenceId, state, occurrence }) => ({
    ...describe(occurrence),
    occurrenceId,
    state,
    ahead: ahead.get(occurrenceId) ?? 0,
  }));
}

type Waiting = { readonly occurrenceId: string; readonly state: string; readonly position: number };

/** How many wait before each of these places: one question for all of them. */
export async function countAhead(db: Db, places: readonly Waiting[]) {
  const waiting = places.filter(({ state }) => state === "WAITING");
  if (waiting.length === 0) return new Map<string, number>();
  const rows = await db.$queryRaw<{ id: string; ahead: number }[]>`
    SELECT mine.id::text, (SELECT count(*)::int FROM "Place" p WHERE p."occurrenceId" = mine.id
      AND p."state" = 'WAITING' AND p."position" < mine.position) AS ahead
    FROM unnest(${waiting.map(({ occurrenceId }) => occurrenceId)}::uuid[],
      ${waiting.map(({ position }) => position)}::int[]) AS mine(id, position)`;
  return new Map(rows.map(({ id, ahead }) => [id, ahead]));
}

/**
 * Who has a place in an occurrence of this workshop, in order of arrival, those with a seat first.
 * Opens names: for people of office only. Refuses with notFound for another workshop's.
 */
export async function readAttendance(
  db: Db,
  sealed: Sealed,
  { workshopId, occurrenceId }: { workshopId: string; occurrenceId: string },
) {
  const occurrence = await db.occurrence.findFirst({
    where: { id: occurrenceId, workshopId },
    select: {
      ...shown,
      capacity: true,
      places: {
        where: { state: { not: "WITHDRAWN" } },
        orderBy: [{ state: "asc" }, { position: "asc" }],
        select: {
          state: true,
          checkedInAt: true,
          person: { select: { id: true, name: true, pronouns: true } },
        },
      },
    },
  });
  if (!occurrence) throw new RefusedError("notFound");
  const people = occurrence.places.map(
    ({ state, checkedInAt, person: { id, name, pronouns } }) => ({
      personId: id,
      name: sealed.open(`Person.name:${id}`, name),
      pronouns: pronouns && sealed.open(`Person.pronouns:${id}`, pronouns),
      state,
      checkedIn: checkedInAt !== null,
    }),
  );
  return { ...describe(occurrence), capacity: occurrence.capacity, people };
}

type Shown = {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room: string;
  readonly cancelledAt: Date | null;
  readonly workshop: { readonly title: unknown };
};

function describe({ startsAt, endsAt, room, cancelledAt, workshop }: Shown) {
  return {
    title: shownTexts.parse(workshop.title),
    room,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    cancelled: cancelledAt !== null,
  };
}
