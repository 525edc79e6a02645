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

/**
 * Registrations per second, each of another person for one of forty dates, from the bare function up
 * to the form without script. The goal: at least half of a handler that only calls the function.
 */
export async function registrations(house: House) {
  const form = await readWanted(house);
  const bareForm = await readForm(`${house.bare}/form`);
  const ways: Readonly<Record<string, Way>> = {
    sql: (wishes) => bareSql(house.database.app, wishes),
    prisma: (wishes) => prismaSql(house.database.app, wishes),
    bare: over(house.bare, throughBare),
    api: over(house.portal, throughApi),
    bareForm: over(house.bare, (guest, id) => throughBareForm(guest, id, bareForm)),
    form: over(house.portal, (guest, id) => throughForm(guest, id, form)),
  };
  const rates = new Map<string, number[]>(Object.keys(ways).map((way) => [way, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, way] of Object.entries(ways)) rates.get(name)?.push(await rateOf(house, way));
  }
  const rate = (way: string) => median(rates.get(way) ?? []);
  const row = (name: string, way: string, beside = "bare"): Row => {
    const ratio = rate(way) / rate(beside);
    const goal = way === "api" || way === "form" ? { reached: ratio >= share } : {};
    return { name, value: rate(way).toFixed(0), note: `${ratio.toFixed(2)} of ${beside}`, ...goal };
  };
  return {
    title: `Registrations per second: median of ${rounds} times ${counted}, ${connections} at once`,
    rows: [
      row("sql: the function, through the driver alone", "sql"),
      row("prisma: the function, as the house calls it", "prisma"),
      row("bare: a route handler that only calls the function", "bare"),
      row("api: the house, through tRPC", "api"),
      row("bareForm: a form action that only calls the function", "bareForm"),
      row("form: the house, through a form without script → 303", "form", "bareForm"),
    ],
  };
}

async function rateOf(house: House, way: Way) {
  await house.empty();
  const wishes = house.guests
    .slice(0, warm + counted)
    .map(
      (guest, index): Wish => [guest, house.occurrences[index % house.occurrences.length] ?? ""],
    );
  await way(wishes.slice(0, warm));
  const ms = await way(wishes.slice(warm));
  const places = await connected(house.database.owner, (client) =>
    client.query(`SELECT FROM "Place"`),
  );
  if (places.rowCount !== wishes.length)
    throw new Error(`${wishes.length} registered, and ${places.rowCount} have a place.`);
  return perSecond(counted, ms);
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
