import { type Block, eventsOf, textOf } from "../ics/rules";
import type { Moment } from "../moments/rules";
import {
  capacityOf,
  descriptionOf,
  EventFault,
  firstOf,
  type House,
  kindOf,
  momentsOf,
  type Properties,
  propertiesOf,
  titleOf,
  uidOf,
} from "../programme-event/rules";
import type { Problem, ProgrammeEvent, Remark, Time } from "../programme-event/schema";
import { keyIn, readMoved, readSeries, type Series } from "../programme-times/rules";

/** What is beyond is refused: bytes of a file, its events, and all their times together. */
export const maxBytes = 4 * 1024 * 1024;
const maxEvents = 5_000;
const maxTimes = 20_000;

export type Programme = {
  readonly events: readonly ProgrammeEvent[];
  readonly problems: readonly Problem[];
  readonly remarks: readonly Remark[];
};

/** An event of the file before it is judged. */
type Entry = {
  readonly event: number;
  readonly block: Block;
  readonly properties: Properties;
  readonly uid: string | null;
  readonly sequence: number;
  readonly single: boolean;
};

/**
 * What a file in iCalendar says will take place, and what in it cannot be taken over. It never
 * throws: whatever comes is read, and an event is taken whole or not at all.
 */
export function readProgramme(file: Uint8Array | string, house: House, now: Date): Programme {
  const whole = (fault: Problem["fault"], line = 1): Programme => {
    const problem = { event: null, uid: null, line, title: null, fault };
    return { events: [], problems: [problem], remarks: [] };
  };
  if (file.length > maxBytes) return whole("tooLarge");
  const source = typeof file === "string" ? file : textOf(file);
  const { calendar, closed, events } = eventsOf(source);
  if (!calendar) return whole("notCalendar");
  if (events.length > maxEvents) return whole("tooManyEvents");
  if (events.length === 0) return whole(closed ? "noEvents" : "cutOff");

  const entries = events.map(entryOf);
  const { chosen, problems, remarks } = chooseFrom(entries);
  const read = readAll(chosen, house, now);
  const cut = !closed && events.every((block) => block.closed);
  return {
    events: read.events,
    problems: [
      ...(cut ? whole("cutOff", source.split("\n").length).problems : []),
      ...[...problems, ...read.problems].toSorted(byEvent),
    ],
    remarks: [...remarks, ...read.remarks].toSorted(byEvent),
  };
}

function byEvent(a: { event: number | null }, b: { event: number | null }) {
  return (a.event ?? 0) - (b.event ?? 0);
}

function entryOf(block: Block, index: number): Entry {
  const properties = propertiesOf(block, true);
  return {
    event: index + 1,
    block,
    properties,
    uid: uidOf(properties),
    sequence: Number(firstOf(properties, "sequence") ?? 0) || 0,
    single: properties["recurrence-id"] !== undefined,
  };
}

function placeOf({ event, block, properties, uid }: Entry, line = block.line) {
  const title = firstOf(properties, "summary")?.replaceAll(/\s+/g, " ").slice(0, 120) ?? null;
  return { event, uid, line, title };
}

/** Of several events with one UID the latest version counts; of two equal ones, the first. */
function chooseFrom(entries: readonly Entry[]) {
  const [problems, remarks]: [Problem[], Remark[]] = [[], []];
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    const { uid, single, properties, block } = entry;
    if (!block.closed) problems.push({ ...placeOf(entry), fault: "cutOff" });
    else if (uid === null) problems.push({ ...placeOf(entry), fault: "noUid" });
    else {
      const which = single ? JSON.stringify(properties["recurrence-id"]?.[0]?.values) : "";
      const key = JSON.stringify([uid, which]);
      const known = latest.get(key);
      if (!known || entry.sequence > known.sequence) latest.set(key, entry);
      if (!known) continue;
      if (known.sequence === entry.sequence)
        problems.push({ ...placeOf(entry), fault: "duplicate" });
      else {
        const [older] = [known, entry].toSorted((a, b) => a.sequence - b.sequence);
        remarks.push({ ...placeOf(older ?? entry), remark: "superseded" });
      }
    }
  }
  return { chosen: [...latest.values()], problems, remarks };
}

function readAll(entries: readonly Entry[], house: House, now: Date): Programme {
  const [events, problems, remarks]: [ProgrammeEvent[], Problem[], Remark[]] = [[], [], []];
  const singles = Map.groupBy(
    entries.filter(({ single }) => single),
    ({ uid }) => uid,
  );
  let count = 0;
  const attempt = <T>(entry: Entry, read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof EventFault)) throw error;
      problems.push({ ...placeOf(entry, error.line), fault: error.fault });
      return null;
    }
  };
  for (const entry of entries.filter(({ single }) => !single)) {
    const found = count > maxTimes ? null : attempt(entry, () => readEvent(entry, house, now));
    if (count > maxTimes) problems.push({ ...placeOf(entry), fault: "tooManyEvents" });
    if (!found) continue;
    const { series, ...event } = found;
    const { times, cancelled } = withSingles(series, singles.get(entry.uid) ?? [], house, attempt);
    singles.delete(entry.uid);
    count += times.size;
    const off = isCancelled(entry);
    events.push({
      ...event,
      times: off ? [] : [...times.values()],
      cancelled: off ? [...cancelled, ...times.keys()] : cancelled,
    });
    const remark = (remark: Remark["remark"]) => remarks.push({ ...placeOf(entry), remark });
    if (kindOf(entry.properties).shift) remark("shift");
    if (capacityOf(entry.properties) === null) remark("noCapacity");
    if (series.cut) remark("cutShort");
  }
  for (const entry of [...singles.values()].flat()) {
    problems.push({ ...placeOf(entry), fault: "noSeries" });
  }
  return { events, problems, remarks };
}

function readEvent({ event, block, uid }: Entry, house: House, now: Date) {
  const properties = propertiesOf(block);
  const series = readSeries(properties, house, now);
  return {
    event,
    line: block.line,
    uid: uid ?? "",
    kind: kindOf(properties).kind,
    title: titleOf(properties, house),
    description: descriptionOf(properties, house),
    series,
  };
}

function isCancelled({ properties }: Entry) {
  return firstOf(properties, "status")?.toUpperCase() === "CANCELLED";
}

type Attempt = <T>(entry: Entry, read: () => T) => T | null;

/** What single events of the same UID say of single times: moved, cancelled, or not to be understood. */
function withSingles(series: Series, singles: readonly Entry[], house: House, attempt: Attempt) {
  const times = new Map(series.times);
  const cancelled = [...series.cancelled];
  for (const entry of singles) {
    const which = attempt(entry, () => whichTime(entry, house));
    if (!which) continue;
    const key = keyIn(series, which);
    if (isCancelled(entry)) {
      times.delete(key);
      cancelled.push(key);
      continue;
    }
    const time: Time | null = attempt(entry, () => {
      return readMoved(propertiesOf(entry.block), which, series, house);
    });
    if (time) times.set(key, time);
    else times.delete(key);
  }
  return { times, cancelled };
}

function whichTime({ properties }: Entry, house: House): Moment | null {
  const [property] = properties["recurrence-id"] ?? [];
  if (property?.params.range) throw new EventFault("thisAndFuture", property);
  return momentsOf(properties, "recurrence-id", house)[0] ?? null;
}
