import { expect, test } from "vitest";
import { createTestDb } from "./testing";

const { db, worker, owner } = await createTestDb();

const id = "00000000-0000-7000-8000-000000000000";

type Held = { readonly table: string; readonly rights: string };

/** What a role may write, per table or column: `INSERT`, `UPDATE(readAt)`. */
async function writable(role: string) {
  const rows = await owner.$queryRaw<Held[]>`
    SELECT c.relname::text AS table, string_agg(held, ' ' ORDER BY held) AS rights FROM pg_class c, LATERAL (
      SELECT p AS held FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
      WHERE has_table_privilege(${role}, c.oid, p)
      UNION ALL
      SELECT format('%s(%s)', p, a.attname) FROM pg_attribute a, unnest(ARRAY['INSERT', 'UPDATE']) p
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND has_column_privilege(${role}, c.oid, a.attnum, p) AND NOT has_table_privilege(${role}, c.oid, p)
    ) of_table WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace GROUP BY 1`;
  return Object.fromEntries(rows.map(({ table, rights }) => [table, rights]));
}

test("the application writes this and no more", async () => {
  expect(await writable("commonhouse_app")).toEqual({
    Application: "INSERT UPDATE",
    ApplicationQuestion: "INSERT UPDATE",
    Committee: "INSERT UPDATE",
    Agreement: "INSERT",
    Consent: "INSERT UPDATE",
    MemberImport: "INSERT UPDATE",
    MentorshipForm: "INSERT UPDATE",
    MentorshipTopic: "INSERT UPDATE",
    PairingExclusion: "DELETE INSERT",
    PairingNote: "DELETE INSERT UPDATE",
    PersonSkill: "DELETE INSERT",
    Programme: "INSERT UPDATE",
    Shift: "INSERT",
    ShiftSeries: "INSERT",
    Skill: "INSERT UPDATE",
    Team: "INSERT UPDATE",
    TeamMember: "INSERT UPDATE",
    AuditEntry: "INSERT",
    CalendarFeed: "DELETE INSERT UPDATE",
    Centre:
      "UPDATE(accentHue) UPDATE(formats) UPDATE(leaveUrl) UPDATE(localeOrder) UPDATE(name) UPDATE(namesVersion) UPDATE(timeZone)",
    Discretion: "INSERT UPDATE",
    Invitation: "INSERT UPDATE",
    Membership: "INSERT UPDATE",
    Message: "INSERT",
    Notice: "INSERT UPDATE(readAt)",
    Occurrence: "INSERT",
    Passphrase: "INSERT UPDATE",
    Person: "INSERT UPDATE",
    ProgrammeDraft: "DELETE INSERT",
    Seat: "INSERT UPDATE",
    Session: "DELETE INSERT UPDATE",
    SignInDelay: "DELETE INSERT UPDATE",
    Workshop: "INSERT UPDATE",
  });
});

test("the worker writes this and no more", async () => {
  expect(await writable("commonhouse_worker")).toEqual({
    Application: "DELETE",
    AuditEntry: "INSERT",
    Centre: "UPDATE(namesVersion)",
    Consent: "INSERT",
    Invitation: "DELETE",
    MemberImport: "DELETE UPDATE",
    Membership: "INSERT",
    Message: "DELETE INSERT UPDATE",
    Notice: "DELETE INSERT UPDATE(rungAt)",
    PairingNote: "DELETE",
    Person: "INSERT",
    PersonSkill: "INSERT",
    Place: "UPDATE(remindedAt)",
    ProgrammeDraft: "DELETE",
    Session: "DELETE",
    SignInDelay: "DELETE",
    Skill: "INSERT",
  });
});

test.for([
  "Place",
  "Office",
  "Occurrence",
  "Assignment",
  "Commitment",
  "Pairing",
  "Shift",
  "Term",
  "AuditEntry",
])("the application may neither rewrite nor remove %s", async (table) => {
  for (const sql of [`DELETE FROM "${table}"`, `TRUNCATE "${table}" CASCADE`]) {
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow("denied");
  }
  const column = ["Place", "Assignment", "Commitment"].includes(table) ? "personId" : "id";
  const update = `UPDATE "${table}" SET "${column}" = '${id}'`;
  await expect(db.$executeRawUnsafe(update)).rejects.toThrow("denied");
});

test("no place and no office is made past the functions", async () => {
  const place = { occurrenceId: id, personId: id, state: "CONFIRMED", position: 1 } as const;
  await expect(db.place.create({ data: place })).rejects.toThrow("denied");
  const office = {
    personId: id,
    role: "ADMINISTRATOR",
    scopeKind: "CENTRE",
    from: new Date(),
  } as const;
  await expect(db.office.create({ data: office })).rejects.toThrow("denied");
});

test("a seat is given only by the function that counts them", async () => {
  await expect(db.$queryRaw`SELECT seat_waiting(NULL, now())`).rejects.toThrow("denied");
});

test("both services read everything, and nothing of how the database came about", async () => {
  for (const client of [db, worker]) {
    const rows = await client.$queryRaw`
      SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND NOT has_table_privilege(oid, 'SELECT') ORDER BY 1`;
    expect(rows).toEqual([{ relname: "_functions" }, { relname: "_prisma_migrations" }]);
  }
});

test("neither service puts anything of its own into the schema", async () => {
  for (const client of [db, worker]) {
    await expect(client.$executeRaw`CREATE TABLE mine ()`).rejects.toThrow("denied");
  }
});

test("what was recorded stays, for the owner too", async () => {
  const data = { at: new Date(), action: "x", objectKind: "Workshop", objectId: id };
  await db.auditEntry.create({ data });
  for (const client of [db, worker, owner]) {
    await expect(client.auditEntry.deleteMany()).rejects.toThrow();
    await expect(client.auditEntry.updateMany({ data: { action: "y" } })).rejects.toThrow();
    await expect(client.$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow();
  }
  await expect(owner.auditEntry.deleteMany()).rejects.toThrow("append-only");
  expect(await db.auditEntry.findMany({ select: { action: true } })).toEqual([{ action: "x" }]);
});
