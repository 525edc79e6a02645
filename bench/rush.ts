import { connected } from "@commonhouse/db/connect";
import { readWanted, throughApi, throughForm } from "./asked";
import { drive } from "./drive";
import { crowd } from "./fill";
import type { House } from "./house";
import type { Outcome, Sent } from "./load";
import { median, type Row } from "./table";

const seats = 30;
const connections = 500;
const rounds = 3;
const seconds = 40;

/**
 * 5,000 people for 30 seats over 500 connections. Nobody may be turned away, nobody seated who came
 * later than somebody who waits, and it may take 40 seconds.
 */
export async function rush(house: House) {
  const form = await readWanted(house);
  const forms = house.guests.map((guest) => throughForm(guest, house.wanted, form));
  const calls = house.guests.map((guest) => throughApi(guest, house.wanted));
  return {
    title: `${crowd} people for ${seats} seats over ${connections} connections: median of ${rounds}`,
    rows: [
      ...(await rowsOf(house, "form without script", forms, [
        "303 placeTaken",
        "303 placeWaiting",
      ])),
      ...(await rowsOf(house, "tRPC", calls, ["200 CONFIRMED", "200 WAITING"])),
      { name: "memory of the portal at most", value: `${house.usage("portal")?.memory ?? "?"} MB` },
    ],
  };
}

async function rowsOf(
  house: House,
  name: string,
  requests: readonly Sent[],
  [taken, waiting]: readonly [string, string],
): Promise<readonly Row[]> {
  const outcomes: Outcome[] = [];
  const counts: string[] = [];
  for (let round = 0; round < rounds; round++) {
    await house.empty();
    const since = new Date();
    const outcome = await drive({ origin: house.portal, connections, requests });
    outcomes.push(outcome);
    counts.push(JSON.stringify([outcome.answers, await listOf(house, since)]));
  }
  const right = JSON.stringify([
    { [taken]: seats, [waiting]: crowd - seats },
    { seated: seats, waiting: crowd - seats, inOrder: true, audited: crowd, told: crowd },
  ]);
  const wrong = counts.find((count) => count !== right);
  const of = (read: (outcome: Outcome) => number) => median(outcomes.map(read)) / 1_000;
  const time = of(({ ms }) => ms);
  return [
    {
      name: `${name}: all answered`,
      value: `${time.toFixed(1)} s`,
      note: `p50 ${of(({ p50 }) => p50).toFixed(1)} s, p99 ${of(({ p99 }) => p99).toFixed(1)} s`,
      reached: time <= seconds,
    },
    {
      name: `${name}: ${seats} seated, ${crowd - seats} waiting in order, no error`,
      value: wrong ? "no" : "yes",
      note: wrong ?? "",
      reached: wrong === undefined,
    },
  ];
}

/** Who came of it, as the database has it: seats belong to the first, and no number is missing. */
async function listOf({ database, wanted }: House, since: Date) {
  const { rows } = await connected(database.owner, (client) =>
    client.query(
      `SELECT count(*) FILTER (WHERE "state" = 'CONFIRMED')::int AS "seated",
        count(*) FILTER (WHERE "state" = 'WAITING')::int AS "waiting",
        bool_and("position" = "place" AND ("state" = 'CONFIRMED') = ("place" <= $2)) AS "inOrder",
        (SELECT count(DISTINCT "actorId")::int FROM "AuditEntry"
          WHERE "objectId" = $1 AND "at" >= $3) AS "audited",
        (SELECT count(DISTINCT "personId")::int FROM "Notice") AS "told"
      FROM (SELECT *, row_number() OVER (ORDER BY "position") AS "place"
        FROM "Place" WHERE "occurrenceId" = $1) p`,
      [wanted, seats, since],
    ),
  );
  return rows[0];
}
