import type { Scenario } from "@commonhouse/api/scenario/schema";
import { addDays, instantOf, localDay, weekOf } from "@commonhouse/i18n/week";
import { demoCommittees } from "./committees";
import { joining } from "./joining";
import { people } from "./people";
import { programmes } from "./programmes";
import { demoTeams } from "./teams";
import { type Evening, evenings } from "./workshops";

const timeZone = "Asia/Beirut";
const weeks = 4;

/** Who tries the demo, and what they have booked already. */
const visitor = "nour";
const booked = ["reading", "kitchen"];

type Workshop = NonNullable<Scenario["workshops"]>[number];

/** A believable centre whose weeks begin with the one that `now` lies in. */
export function demoScenario(now: Date): Scenario {
  const today = localDay(now, timeZone);
  return {
    centre: {
      name: { ar: "بيت الجيران", en: "The Neighbours’ House" },
      timeZone,
      localeOrder: ["ar", "en"],
    },
    people: [...people],
    workshops: evenings.map((evening) => workshopOf(evening, today, now)),
    teams: demoTeams(today, timeZone, weeks),
    programmes,
    committees: demoCommittees(today, timeZone),
    ...joining,
  };
}

function workshopOf(evening: Evening, today: string, now: Date): Workshop {
  const { key, kind, title, description, host } = evening;
  return {
    key,
    ...(kind && { kind }),
    title,
    description,
    ...(host && { host }),
    occurrences: daysOf(evening, today).map((day, index) => ({
      key: `${key}-${day}`,
      ...(evening.days.includes(0) && day === today ? soon(now) : timesOf(evening, day)),
      capacity: evening.capacity,
      room: evening.room || undefined,
      registered: guestsOf(evening, index),
    })),
  };
}

function daysOf({ days }: Evening, today: string) {
  const { first } = weekOf(today, 1);
  const planned = Array.from({ length: weeks }, (_, week) =>
    days.filter((day) => day > 0).map((day) => addDays(first, 7 * week + day - 1)),
  ).flat();
  const all = days.includes(0) ? [today, ...planned] : planned;
  return [...new Set(all)].toSorted();
}

function timesOf({ from, until }: Evening, day: string) {
  return { start: instantOf(day, from, timeZone), end: instantOf(day, until, timeZone) };
}

/** In about an hour, at a full half hour, so that somebody can be checked in. */
function soon(now: Date) {
  const halfHour = 30 * 60_000;
  const start = new Date(Math.ceil((now.getTime() + 45 * 60_000) / halfHour) * halfHour);
  const end = new Date(start.getTime() + 3 * halfHour);
  return { start: start.toISOString(), end: end.toISOString() };
}

/**
 * Fewer with every week that is further away. The member who tries the demo has a seat in the first
 * reading circle, and waits where it is full.
 */
function guestsOf({ key, guests }: Evening, index: number) {
  const keys = people.map((person) => person.key).filter((one) => one !== visitor);
  const first = index % keys.length;
  const count = Math.max(0, guests - index * 3);
  const others = [...keys.slice(first), ...keys.slice(0, first)].slice(0, count);
  if (index > 0 || !booked.includes(key)) return others;
  return key === "reading" ? [visitor, ...others] : [...others, visitor];
}
