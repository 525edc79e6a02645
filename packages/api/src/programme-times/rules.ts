import { Temporal } from "temporal-polyfill";
import { endAfter, instantAt, type Moment, momentOf, wallIn } from "../moments/rules";
import {
  capacityOf,
  EventFault,
  type House,
  momentsOf,
  type Properties,
  roomOf,
  rulesOf,
} from "../programme-event/rules";
import type { Time } from "../programme-event/schema";
import { daysOf, type Recurrence } from "../recurrence/rules";

type Wall = Temporal.PlainDateTime;

/** How many times of one event are kept, the last ones; and the seats where none are named. */
const maxTimes = 400;
const usualCapacity = 12;

/** When an event takes place, by its rules. */
export type Series = {
  readonly zone: string;
  readonly times: ReadonlyMap<string, Time>;
  /** Keys of what the file takes back. */
  readonly cancelled: readonly string[];
  /** The rule goes on: what is further than a year ahead is left for later. */
  readonly cut: boolean;
};

/** All times of an event up to a year ahead, without its exceptions. */
export function readSeries(properties: Properties, house: House, now: Date): Series {
  const start = startOf(properties, house);
  const { zone, wall } = start;
  const rules = rulesOf(properties).map((rule) => ({ ...rule, until: untilOf(rule, start) }));
  const extra = momentsOf(properties, "rdate", house).map((one) => wallIn(one, zone));
  const without = momentsOf(properties, "exdate", house);
  const last = lastDay(start, now);
  const ruled = rules.map((rule) => wallsOf(rule, start, last));
  const walls = ruled.flatMap(({ walls }) => walls);
  const keyed = keyedBy([wall, ...walls, ...extra], rules.length + extra.length > 0);
  const names = ({ day, wall }: Moment) => (day ? dayOf(wall) : wall).toString();
  const out = new Set(without.map((one) => names({ ...one, wall: wallIn(one, zone) })));
  const excluded = (at: Wall) => out.has(at.toString()) || out.has(dayOf(at).toString());

  const endOf = endsOf(properties, start, house);
  const [room, capacity] = [roomOf(properties) ?? "", capacityOf(properties) ?? usualCapacity];
  const kept = [...keyed].filter(([, at]) => !excluded(at)).slice(-maxTimes);
  return {
    zone,
    times: new Map(
      kept.map(([key, at]) => {
        const recurrenceId = key === "" ? null : instantAt(at, zone).toString();
        return [key, { key, recurrenceId, ...between(at, zone, endOf(at)), room, capacity }];
      }),
    ),
    cancelled: [...keyed].filter(([, at]) => excluded(at)).map(([key]) => key),
    cut: ruled.some(({ cut }) => cut),
  };
}

/** One time of a series as an event of its own moves it. `key`: which. */
export function readMoved(
  properties: Properties,
  moved: Moment,
  series: Series,
  house: House,
): Time {
  const start = startOf(properties, house);
  const { zone, wall } = start;
  const key = keyIn(series, moved);
  const usual = series.times.get(key) ?? [...series.times.values()][0];
  const recurrenceId = instantAt(wallIn(moved, series.zone), series.zone).toString();
  return {
    key,
    recurrenceId: usual?.key === key ? usual.recurrenceId : recurrenceId,
    ...between(wall, zone, endsOf(properties, start, house)(wall)),
    room: roomOf(properties) ?? usual?.room ?? "",
    capacity: capacityOf(properties) ?? usual?.capacity ?? usualCapacity,
  };
}

/** The key of the time of a series that an exception names. */
export function keyIn({ zone, times }: Series, moved: Moment): string {
  const wall = wallIn(moved, zone);
  const exact = `${wall.toPlainDate()}T${wall.toPlainTime()}`;
  return times.has(exact) ? exact : wall.toPlainDate().toString();
}

function startOf(properties: Properties, house: House): Moment {
  const [start] = momentsOf(properties, "dtstart", house);
  if (!start) throw new EventFault("noStart");
  return start;
}

function lastDay({ wall }: Moment, now: Date) {
  const today = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO("UTC").toPlainDate();
  const first = wall.toPlainDate();
  const from = Temporal.PlainDate.compare(first, today) > 0 ? first : today;
  return from.add({ years: 1 });
}

function untilOf({ until }: Recurrence, { zone }: Moment): Wall | null {
  if (until === undefined) return null;
  const moment = momentOf(until, zone);
  if (!moment) throw new EventFault("rule");
  return moment.day
    ? moment.wall.add({ hours: 24 }).subtract({ seconds: 1 })
    : wallIn(moment, zone);
}

type Rule = Omit<Recurrence, "until"> & { readonly until: Wall | null };

/** What a rule gives until a last day, from a month before now on. `cut`: it would go on. */
function wallsOf({ until, ...rule }: Rule, { wall }: Moment, last: Temporal.PlainDate) {
  const end = until ? earlier(until.toPlainDate(), last) : last;
  const days = daysOf(rule, wall.toPlainDate(), end, last.subtract({ years: 1, days: 31 }));
  const walls = days
    .map((day) => day.toPlainDateTime(wall.toPlainTime()))
    .filter((at) => !until || Temporal.PlainDateTime.compare(at, until) <= 0);
  const over = until
    ? Temporal.PlainDate.compare(until.toPlainDate(), last) <= 0
    : days.length === rule.count;
  return { walls, cut: !over };
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate) {
  return Temporal.PlainDate.compare(a, b) < 0 ? a : b;
}

/** By day, so that a series that is moved to another hour keeps its times; one time alone by "". */
function keyedBy(walls: readonly Wall[], recurring: boolean): ReadonlyMap<string, Wall> {
  const keyed = new Map<string, Wall>();
  for (const wall of walls.toSorted(Temporal.PlainDateTime.compare)) {
    const day = wall.toPlainDate().toString();
    const known = keyed.get(day);
    if (known?.equals(wall)) continue;
    keyed.set(recurring ? (known ? `${day}T${wall.toPlainTime()}` : day) : "", wall);
  }
  return keyed;
}

function dayOf(wall: Wall) {
  return wall.toPlainDate();
}

/** The end of each time, as it is written for the first: on the clock, or so long after. */
function endsOf(properties: Properties, start: Moment, house: House) {
  const { zone, wall, day } = start;
  const [end] = momentsOf(properties, "dtend", house);
  const [duration] = properties.duration ?? [];
  if (!end && !duration && !day) throw new EventFault("noEnd");
  const span = end ? wall.until(wallIn(end, zone)) : Temporal.Duration.from({ days: 1 });
  const at = properties.dtend?.[0] ?? duration;
  return (begin: Wall): Temporal.Instant => {
    const from = instantAt(begin, zone);
    const until = !end && duration ? endAfter(duration.values[0], begin, zone) : null;
    if (!end && duration && !until) throw new EventFault("noEnd", duration);
    const to = until ?? instantAt(begin.add(span), zone);
    if (Temporal.Instant.compare(to, from) > 0) return to;
    // The clocks skip its beginning: it is as long as ever.
    if (span.sign > 0 && !until)
      return from.add(span.round({ largestUnit: "hours", relativeTo: begin }));
    throw new EventFault("endsBeforeStart", at);
  };
}

function between(start: Wall, zone: string, end: Temporal.Instant) {
  const startsAt = new Date(instantAt(start, zone).epochMilliseconds).toISOString();
  return { startsAt, endsAt: new Date(end.epochMilliseconds).toISOString() };
}
