import { type Db, sql } from "@commonhouse/db";
import { createTestDb } from "@commonhouse/db/testing";
import { beforeAll, expect, test } from "vitest";
import { listMine, listOffers } from "../assignments/queries";
import { gapsRequest, mineRequest, offersRequest, weekRequest } from "../assignments/schema";
import { addTeam } from "../assignments/team-testing";
import { listOpen, readMine } from "../hours/queries";
import { openRequest } from "../hours/schema";
import { now, officerOf, sealed } from "../testing";
import { listGaps, readWeek } from "./queries";

const { db, owner } = await createTestDb();
const { teamId, persons } = await addTeam(owner, 20);
const [me = ""] = persons;

/** 50,000 shifts of 25 teams, ten every half hour, and as many assignments; half of it is over. */
beforeAll(async () => {
  await owner.$executeRaw`
    INSERT INTO "Team" ("id", "title", "createdAt")
    SELECT gen_random_uuid(), '{}', ${now} FROM generate_series(1, 24)`;
  await owner.$executeRaw`
    INSERT INTO "Shift" ("id", "teamId", "startsAt", "endsAt", "needed")
    SELECT gen_random_uuid(), t."id", s, s + interval '30 minutes', 2
    FROM "Team" t, generate_series(1, 2000) n, LATERAL (
      SELECT ${now}::timestamptz + (n - 1000) * interval '2 hours') at(s)`;
  await owner.$executeRaw`
    INSERT INTO "Person" ("id", "name") SELECT gen_random_uuid(), '' FROM generate_series(1, 480)`;
  await owner.$executeRaw`
    INSERT INTO "TeamMember" ("teamId", "personId", "joinedAt")
    SELECT t."id", p."id", ${now} FROM (SELECT "id", row_number() OVER () n FROM "Person") p
    JOIN (SELECT "id", row_number() OVER () n FROM "Team") t ON t.n = p.n % 25 + 1
    ON CONFLICT DO NOTHING`;
  await owner.$executeRaw`
    INSERT INTO "Assignment" ("shiftId", "personId", "state", "takenAt", "minutes", "confirmedAt")
    SELECT s."id", p."id", 'TAKEN', ${now}, CASE WHEN s."endsAt" < ${now} THEN 30 END,
      CASE WHEN s."endsAt" < ${now}::timestamptz - interval '7 days' THEN ${now}::timestamptz END
    FROM (SELECT *, row_number() OVER (ORDER BY "id") n FROM "Shift") s
    JOIN (SELECT "id", row_number() OVER () n FROM "Person") p ON p.n = s.n % 500 + 1`;
  await owner.$executeRaw`
    INSERT INTO "Commitment" ("personId", "kind", "sourceId", "startsAt", "endsAt")
    SELECT a."personId", 'SHIFT', s."id", s."startsAt", s."endsAt"
    FROM "Assignment" a JOIN "Shift" s ON s."id" = a."shiftId" ON CONFLICT DO NOTHING`;
  await owner.$executeRaw`ANALYZE`;
}, 60_000);

/** How PostgreSQL would answer what is asked of it, in its own words. */
async function planOf(ask: (asked: Db) => Promise<unknown>) {
  const plan: string[] = [];
  const explain = async (
    parts: TemplateStringsArray | ReturnType<typeof sql>,
    ...values: unknown[]
  ) => {
    const query = "raw" in parts ? sql(parts, ...values) : parts;
    const rows = await db.$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN ${query}`;
    plan.push(...rows.map((row) => row["QUERY PLAN"]));
    return [{ count: 0 }];
  };
  const asked = Object.defineProperty(Object.create(db), "$queryRaw", { value: explain });
  await ask(asked).catch(() => undefined);
  return plan.join("\n");
}

const week = weekRequest.parse({ from: "2026-02-02T00:00:00Z", until: "2026-02-09T00:00:00Z" });
const after = { startsAt: "2026-02-05T12:00:00Z", shiftId: teamId };
const coordinator = officerOf("TEAM_COORDINATOR", teamId);

const asked: Readonly<Record<string, (house: Db) => Promise<unknown>>> = {
  "what I may take": (house) => listOffers(house, now, me, offersRequest.parse({})),
  "what I may take, its second page": (house) =>
    listOffers(house, now, me, offersRequest.parse({ after })),
  "what still needs me this week": (house) =>
    listOffers(house, now, me, offersRequest.parse({ free: true, until: week.until })),
  "what I have taken": (house) => listMine(house, now, me, mineRequest.parse({})),
  "what I have worked": (house) =>
    listMine(house, now, me, mineRequest.parse({ when: "PAST", after })),
  "a week of all teams": (house) => readWeek(house, sealed, null, week),
  "a week of one team": (house) => readWeek(house, sealed, [teamId], week),
  "the gaps of all teams": (house) =>
    listGaps(house, officerOf("TEAM_COORDINATOR"), now, gapsRequest.parse({})),
  "the gaps of one team": (house) =>
    listGaps(house, coordinator, now, gapsRequest.parse({ after })),
  "what is over and not confirmed": (house) =>
    listOpen(house, now, [teamId], openRequest.parse({})),
  "my hours": (house) => readMine(house, me),
};

test.for(Object.entries(asked))("%s is found by indexes among 50,000", async ([, ask]) => {
  const plan = await planOf(ask);
  expect(plan).toMatch(/Index (Only )?Scan|Bitmap Index Scan/);
  expect(plan).not.toMatch(/Seq Scan on "(Shift|Assignment|Commitment)"/);
});
