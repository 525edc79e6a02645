import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addOfficer, contextFor, now, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { mergingConsole } from "./console";
import { addEntry, fillEverything } from "./testing";

const { db, owner } = await createTestDb();
const api = createCallerFactory(mergingConsole)(
  contextFor(db, await addOfficer(owner, "SECRETARY")),
);

type Column = { readonly table: string; readonly column: string };

/** Whatever may name a person: every foreign key to them, and who did something in office. */
async function columnsOfPeople() {
  return owner.$queryRaw<Column[]>`
    SELECT c.conrelid::regclass::text AS "table", a.attname::text AS "column" FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
    WHERE c.contype = 'f' AND c.confrelid = '"Person"'::regclass
    UNION
    SELECT format('%I', table_name), column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'uuid' AND column_name LIKE '%ById'
    ORDER BY 1, 2`;
}

async function rowsOf(personId: string) {
  const counts: Record<string, number> = {};
  for (const { table, column } of await columnsOfPeople()) {
    const sql = `SELECT count(*)::int AS count FROM ${table} WHERE "${column}" = '${personId}'`;
    const [row] = await owner.$queryRawUnsafe<{ count: number }[]>(sql);
    counts[`${table}.${column}`] = row?.count ?? 0;
  }
  return counts;
}

const ended = ['"Session".personId', '"Invitation".personId'];

test("everything that names somebody is moved, in every table there is", async () => {
  const [kept, lost] = [await addEntry(owner, "kept"), await addEntry(owner, "lost")];
  await fillEverything(owner, lost);
  const before = await rowsOf(lost);
  const empty = Object.entries(before).filter(([, count]) => count === 0);
  // A new table that names people: merge_people has to move it, and fillEverything to fill it.
  expect(empty).toEqual([]);

  await api.merge({ personId: kept, otherId: lost, mail: "other", name: "other", note: "other" });
  const moved = Object.fromEntries(
    Object.entries(before).map(([name, count]) => [name, ended.includes(name) ? 0 : count]),
  );
  const after = await rowsOf(kept);
  expect({ ...after, '"Notice".personId': 1 }).toEqual(moved);
  expect(after['"Notice".personId']).toBe(2);
  expect(Object.values(await rowsOf(lost)).every((count) => count === 0)).toBe(true);
  expect(await owner.person.findUnique({ where: { id: lost } })).toBeNull();
});

test("what was chosen of either can be opened, and the request to join too", async () => {
  const [kept, lost] = [await addEntry(owner, "stays"), await addEntry(owner, "goes")];
  await fillEverything(owner, lost);
  const chosen = { mail: "other", phone: "other", area: "other" } as const;
  await api.merge({ personId: kept, otherId: lost, ...chosen });
  const row = await owner.person.findUniqueOrThrow({
    where: { id: kept },
    include: { application: true, passphrase: true },
  });
  const open = (column: "name" | "pronouns" | "mail" | "phone" | "area" | "note") =>
    sealed.open(`Person.${column}:${kept}`, row[column] ?? Buffer.of());
  expect([open("name"), open("pronouns"), open("note")]).toEqual([
    "stays",
    "pronouns of stays",
    "note of stays",
  ]);
  expect([open("mail"), open("phone"), open("area")]).toEqual([
    "goes@mail.example",
    "phone of goes",
    "area of goes",
  ]);
  const { answers, token, reply } = row.application ?? {};
  expect(sealed.open(`Application.answers:${kept}`, answers ?? Buffer.of())).toBe("{}");
  expect(sealed.open(`Application.token:${kept}`, token ?? Buffer.of())).toBe("token");
  expect(sealed.open(`Application.reply:${kept}`, reply ?? Buffer.of())).toBe("welcome");
  expect(row.passphrase?.hash).toBe(`hash of ${lost}`);
});

test("two entries that have everything become one, and each key holds", async () => {
  const [kept, lost] = [await addEntry(owner, "full"), await addEntry(owner, "double")];
  await fillEverything(owner, kept);
  await fillEverything(owner, lost, "2026-03-03");
  await api.merge({ personId: kept, otherId: lost });
  const counts = await rowsOf(kept);
  expect(counts).toMatchObject({
    '"Membership".personId': 1,
    '"Application".personId': 1,
    '"Passphrase".personId': 1,
    '"Discretion".personId': 1,
    '"CalendarFeed".personId': 1,
    '"Place".personId': 2,
    '"Assignment".personId': 2,
    '"Commitment".personId': 4,
  });
  const { passphrase } = await owner.person.findUniqueOrThrow({
    where: { id: kept },
    include: { passphrase: true },
  });
  expect(passphrase?.hash).toBe(`hash of ${kept}`);
});

test("the record stays as it was written, with one entry more", async () => {
  const [kept, lost] = [await addEntry(owner, "one"), await addEntry(owner, "two")];
  const old = { at: now, actorId: lost, action: "me.rename", objectKind: "Person", objectId: lost };
  await owner.auditEntry.create({ data: old });
  await api.merge({ personId: kept, otherId: lost });
  expect(await owner.auditEntry.count({ where: { objectId: lost, actorId: lost } })).toBe(1);
  const entries = await owner.auditEntry.findMany({ where: { objectId: kept } });
  expect(entries.map(({ action }) => action)).toEqual(["merging.merge"]);
});
