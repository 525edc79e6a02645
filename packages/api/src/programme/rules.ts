import type { ProgrammeEvent, Time } from "../programme-event/schema";

/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "programme.unreadable": "UNPROCESSABLE_CONTENT",
  "programme.tooLarge": "PAYLOAD_TOO_LARGE",
  "programme.idTaken": "CONFLICT",
} as const;

/** A workshop that an earlier file made. */
export type Known = {
  readonly id: string;
  readonly kind: ProgrammeEvent["kind"];
  readonly title: ProgrammeEvent["title"];
  readonly description: ProgrammeEvent["description"];
  readonly occurrences: readonly KnownOccurrence[];
};

export type KnownOccurrence = {
  readonly id: string;
  readonly recurrenceId: Date | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room: string;
  readonly capacity: number;
  readonly cancelledAt: Date | null;
};

/** The id a thing of the file always gets: of the event, or of the time with this key. */
export type IdOf = (uid: string, key?: string) => string;

/** What one event of the file comes to. */
export type Step = {
  readonly event: ProgrammeEvent;
  readonly outcome: "CREATED" | "CHANGED" | "UNCHANGED";
  readonly workshopId: string;
  /** Its texts or its kind are others now. */
  readonly edited: boolean;
  readonly added: readonly (Time & { readonly occurrenceId: string })[];
  readonly changed: readonly (Time & { readonly occurrenceId: string })[];
  readonly cancelled: readonly string[];
  /** How many coming times are not in the file any more: they stay until someone cancels them. */
  readonly left: number;
};

/**
 * What an event of the file makes of what is known of it. What has begun or was cancelled stays as
 * it is; nothing is cancelled because it is missing, and nothing is moved into the past.
 */
export function stepFor(
  event: ProgrammeEvent,
  known: Known | undefined,
  idOf: IdOf,
  now: Date,
): Step {
  const { uid, times } = event;
  const workshopId = known?.id ?? idOf(uid);
  const coming = (known?.occurrences ?? []).filter(
    ({ startsAt, cancelledAt }) => startsAt > now && cancelledAt === null,
  );
  const byId = new Map((known?.occurrences ?? []).map((one) => [one.id, one]));
  const keyed = new Set(times.map(({ key }) => idOf(uid, key)));
  const unkeyed = (known?.occurrences ?? []).filter(({ id }) => !keyed.has(id));
  const byRecurrence = new Map(unkeyed.map((one) => [one.recurrenceId?.getTime(), one]));
  const byStart = new Map(
    unkeyed.filter((one) => coming.includes(one)).map((one) => [one.startsAt.getTime(), one]),
  );
  const matchOf = (time: Time, key = time.key): [string, KnownOccurrence | undefined] => {
    const id = idOf(uid, key);
    const match =
      byId.get(id) ??
      (time.recurrenceId ? byRecurrence.get(new Date(time.recurrenceId).getTime()) : undefined) ??
      byStart.get(new Date(time.startsAt).getTime());
    // An event whose day has come and that now names another day takes place again.
    if (match && match.startsAt <= now && new Date(time.startsAt) > now && !time.recurrenceId) {
      return matchOf(time, `${key} after ${match.startsAt.toISOString()}`);
    }
    return [match?.id ?? id, match];
  };
  const matched = times.map((time) => {
    const [occurrenceId, match] = matchOf(time);
    return { ...time, occurrenceId, match };
  });
  const added = matched.filter(({ match }) => !match);
  const changed = matched.filter(({ match, ...time }) => {
    return match && coming.includes(match) && new Date(time.startsAt) > now && differs(match, time);
  });
  const gone = new Set(event.cancelled.map((key) => idOf(uid, key)));
  const cancelled = coming.filter(({ id }) => gone.has(id)).map(({ id }) => id);
  const edited = known !== undefined && !sameTexts(known, event);
  const touched = edited || added.length + changed.length + cancelled.length > 0;
  const found = new Set(matched.map(({ occurrenceId }) => occurrenceId));
  return {
    event,
    outcome: !known && times.length > 0 ? "CREATED" : touched ? "CHANGED" : "UNCHANGED",
    workshopId,
    edited,
    added: added.map(timeOf),
    changed: changed.map(timeOf),
    cancelled,
    left: coming.filter(
      ({ id, recurrenceId }) => recurrenceId !== null && !found.has(id) && !gone.has(id),
    ).length,
  };
}

function timeOf<T extends { match: unknown }>({ match: _, ...time }: T) {
  return time;
}

function differs(known: KnownOccurrence, { startsAt, endsAt, room, capacity }: Time) {
  return (
    known.startsAt.getTime() !== new Date(startsAt).getTime() ||
    known.endsAt.getTime() !== new Date(endsAt).getTime() ||
    known.room !== room ||
    known.capacity !== capacity
  );
}

function sameTexts(a: Pick<Known, "kind" | "title" | "description">, b: typeof a) {
  const said = ({ kind, title, description }: typeof a) =>
    JSON.stringify([kind, ...[title, description].map((all) => Object.entries(all).toSorted())]);
  return said(a) === said(b);
}

/** What is recorded here, and whose affair it is. */
export const actions = {
  "programme.saveDraft": "office",
  "programme.takeOver": "office",
} as const;

/** What is recorded about. */
export const objects = ["ProgrammeDraft"] as const;
