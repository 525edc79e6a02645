import { connected } from "@commonhouse/db/connect";
import {
  readForm,
  readWanted,
  throughApi,
  throughBare,
  throughBareForm,
  throughForm,
} from "./asked";
import { drive, others } from "./drive";
import type { Guest } from "./fill";
import { bareSql, prismaSql } from "./function-calls";
import type { House } from "./house";
import type { Sent } from "./load";
import { median, perSecond, type Row } from "./table";

const warm = 400;
const counted = 2_000;
const connections = 40;
const rounds = 3;
const share = 0.5;

/** Somebody, and what they register for. */
export type Wish = readonly [guest: Guest, occurrenceId: string];

/** Carries wishes out and answers how long that took, in milliseconds. */
type Way = (wishes: readonly Wish[]) => Promise<number>;

/** Registrations per second, and milliseconds of the server's processor for each. */
type Measured = { readonly rate: number; readonly processor: number };

/**
 * Registrations per second, each of another person for one of forty dates, from the bare function up
 * to the form without script. The goal: at least half of a handler that only calls the function.
 */
export async function registrations(house: House) {
  const ways = await waysOf(house);
  const measured: Record<string, Measured>[] = [];
  for (let round = 0; round < rounds; round++) {
    const once: Record<string, Measured> = {};
    for (const [name, way] of Object.entries(ways)) once[name] = await measure(house, way);
    measured.push(once);
  }

  function row(name: string, way: string, ...beside: readonly string[]): Row {
    const of = (read: (once: Record<string, Measured>) => number | undefined) =>
      median(measured.map((once) => read(once) ?? Number.NaN));
    const processor = of((once) => once[way]?.processor);
    const served = way !== "sql" && way !== "prisma";
    const spent = served ? `${processor.toFixed(2)} ms of the server each` : "";
    const value = of((once) => once[way]?.rate).toFixed(0);
    // What else the machine does changes from minute to minute: compared is within a round.
    const ratios = beside.map((other) =>
      of((once) => (once[way]?.rate ?? 0) / (once[other]?.rate ?? 0)),
    );
    const shares = ratios.map((ratio, index) => `${ratio.toFixed(2)} of ${beside[index]}`);
    const note = [spent, ...shares].filter(Boolean).join(", ");
    return { name, value, note, ...(ratios[0] && { reached: ratios[0] >= share }) };
  }
  return {
    title: `Registrations per second: median of ${rounds} times ${counted}, ${connections} at once`,
    rows: [
      row("sql: the function, through the driver alone", "sql"),
      row("prisma: the function, as the house calls it", "prisma"),
      row("bare: a route handler that only calls the function", "bare"),
      row("api: the house, through tRPC", "api", "bare"),
      row("bareForm: a form action that only calls the function", "bareForm"),
      row("form: the house, through a form without script → 303", "form", "bare", "bareForm"),
    ],
  };
}

async function waysOf(house: House): Promise<Readonly<Record<string, Way>>> {
  const form = await readWanted(house);
  const bareForm = await readForm(`${house.bare}/form`);
  return {
    sql: (wishes) => bareSql(house.database.app, wishes),
    prisma: (wishes) => prismaSql(house.database.app, wishes),
    bare: over(house.bare, throughBare),
    api: over(house.portal, throughApi),
    bareForm: over(house.bare, (guest, id) => throughBareForm(guest, id, bareForm)),
    form: over(house.portal, (guest, id) => throughForm(guest, id, form)),
  };
}

async function measure(house: House, way: Way): Promise<Measured> {
  await house.empty();
  const wishes = house.guests
    .slice(0, warm + counted)
    .map(
      (guest, index): Wish => [guest, house.occurrences[index % house.occurrences.length] ?? ""],
    );
  await way(wishes.slice(0, warm));
  const before = processorOf(house);
  const ms = await way(wishes.slice(warm));
  const processor = (processorOf(house) - before) / counted;
  const places = await connected(house.database.owner, (client) =>
    client.query(`SELECT FROM "Place"`),
  );
  if (places.rowCount !== wishes.length)
    throw new Error(`${wishes.length} registered, and ${places.rowCount} have a place.`);
  return { rate: perSecond(counted, ms), processor };
}

/** Of both servers: only one of them has work at a time. */
function processorOf({ usage }: House) {
  return (usage("portal")?.processor ?? 0) + (usage("bare")?.processor ?? 0);
}

const expected = ["CONFIRMED", "WAITING", "placeTaken", "placeWaiting"];

function over(origin: string, write: (...wish: Wish) => Sent): Way {
  return async (wishes) => {
    const requests = wishes.map((wish) => write(...wish));
    const outcome = await drive({ origin, connections, requests });
    if (others(outcome, expected) > 0)
      throw new Error(`Not all were answered: ${JSON.stringify(outcome.answers)}.`);
    return outcome.ms;
  };
}
