import { expect, test } from "vitest";
import { createTestDb } from "./testing";

const { owner } = await createTestDb();

const id = "00000000-0000-7000-8000-000000000000";
const other = "00000000-0000-7000-8000-000000000001";

await owner.$executeRawUnsafe(`
  INSERT INTO "Person" ("id", "name") VALUES ('${id}', ''), ('${other}', '')`);
await owner.$executeRawUnsafe(`INSERT INTO "Workshop" ("id", "title") VALUES ('${id}', '{}')`);
await owner.$executeRawUnsafe(occurrence(id, "1", "12:00"));

function occurrence(key: string, capacity: string, end: string) {
  return `INSERT INTO "Occurrence" ("id", "workshopId", "startsAt", "endsAt", "capacity")
    VALUES ('${key}', '${id}', '2026-11-20 11:00Z', '2026-11-20 ${end}Z', ${capacity})`;
}

function office(kind: string, scope: string, until: string) {
  return `INSERT INTO "Office" ("id", "personId", "role", "scopeKind", "scopeId", "from", "until")
    VALUES (gen_random_uuid(), '${id}', 'HOST', '${kind}', ${scope}, '2026-01-01', ${until})`;
}

function centre(key: number, hue: number, name: string) {
  return `INSERT INTO "Centre" ("id", "name", "timeZone", "accentHue") VALUES (${key}, '${name}', 'UTC', ${hue})`;
}

function place(position: number, state: string, checkedIn: string) {
  return `INSERT INTO "Place" VALUES ('${id}', '${id}', '${state}', ${position}, ${checkedIn}, NULL)`;
}

function discretion(from: number, until: number) {
  return `INSERT INTO "Discretion" ("personId", "fromMinute", "untilMinute") VALUES ('${id}', ${from}, ${until})`;
}

function membership(state: string) {
  return `INSERT INTO "Membership" ("id", "personId", "kind", "state", "from")
    VALUES (gen_random_uuid(), '${id}', 'FULL', '${state}', now())`;
}

function commitment(kind: string, start: string, end: string) {
  return `INSERT INTO "Commitment" VALUES
    ('${id}', '${kind}', gen_random_uuid(), '2026-11-20 ${start}Z', '2026-11-20 ${end}Z')`;
}

function pairing(mentee: string, state: string) {
  const ended = state === "PROPOSED" ? "NULL" : "now()";
  return `INSERT INTO "Pairing" ("id", "programmeId", "mentorFormId", "menteeFormId", "mentorId", "menteeId",
      "state", "proposedAt", "proposedById", "answerBy", "endedAt")
    VALUES (gen_random_uuid(), '${id}', '${id}', '${other}', '${id}', '${mentee}', '${state}', now(), '${id}', now(), ${ended})`;
}

function term(seat: string, person: string, committee: string, from: string, until: string) {
  return `INSERT INTO "Term" ("id", "seatId", "personId", "committeeId", "seating", "from", "until")
    VALUES (gen_random_uuid(), '${seat}', '${person}', '${committee}', 'ELECTED', '${from}', ${until})`;
}

await owner.$executeRawUnsafe(`
  INSERT INTO "Committee" ("id", "title", "rules", "createdAt") VALUES ('${id}', '{}', '{}', now()), ('${other}', '{}', '{}', now())`);
await owner.$executeRawUnsafe(`
  INSERT INTO "Seat" ("id", "committeeId", "position", "createdAt")
  VALUES ('${id}', '${id}', 1, now()), ('${other}', '${id}', 2, now())`);
await owner.$executeRawUnsafe(term(id, id, id, "2026-01-01", "'2027-01-01'"));
await owner.$executeRawUnsafe(membership("ACTIVE"));
await owner.$executeRawUnsafe(commitment("SHIFT", "10:00", "12:00"));
await owner.$executeRawUnsafe(`
  INSERT INTO "Programme" ("id", "title", "createdAt") VALUES ('${id}', '{}', now())`);
await owner.$executeRawUnsafe(`
  INSERT INTO "MentorshipForm" ("id", "programmeId", "personId", "side", "content", "createdAt") VALUES
  ('${id}', '${id}', '${id}', 'MENTOR', '', now()), ('${other}', '${id}', '${other}', 'MENTEE', '', now())`);
await owner.$executeRawUnsafe(pairing(other, "PROPOSED"));

test.for([
  ["a second membership", "Membership_personId_current_key", membership("PAUSED")],
  ["two shifts at once", "Commitment_shifts_apart", commitment("SHIFT", "11:59", "13:00")],
  ["a promise for no time", "Commitment_ends_after_start", commitment("PLACE", "11:00", "11:00")],
  ["a second open pair", "Pairing_menteeFormId_open_key", pairing(other, "PROPOSED")],
  ["two in one seat", "Term_one_in_a_seat", term(id, other, id, "2026-12-31", "NULL")],
  ["one in two seats", "Term_one_seat_each", term(other, id, id, "2025-01-01", "'2026-01-02'")],
  [
    "a seat of another committee",
    "Term_seatId_committeeId_fkey",
    term(id, other, other, "2028-01-01", "NULL"),
  ],
  [
    "a term of no time",
    "Term_until_after_from",
    term(other, other, id, "2026-01-01", "'2026-01-01'"),
  ],
  [
    "a term for ever and a day",
    "Committee_termMonths_of_life",
    `UPDATE "Committee" SET "termMonths" = 241`,
  ],
  ["a seat before the first", "Seat_position_counts", `UPDATE "Seat" SET "position" = 0`],
  ["a pair of one", "Pairing_of_two", pairing(id, "DECLINED")],
  ["a second centre", "Centre_one_row", centre(2, 0, "{}")],
  ["a colour beyond the circle", "Centre_accentHue_degrees", centre(1, 360, "{}")],
  ["a name that is no texts", "Centre_name_texts", centre(1, 0, '"x"')],
  ["an office of the centre in one place", "Office_scope", office("CENTRE", `'${id}'`, "NULL")],
  ["an office in no place", "Office_scope", office("WORKSHOP", "NULL", "NULL")],
  [
    "an office that ends as it begins",
    "Office_until_after_from",
    office("CENTRE", "NULL", "'2026-01-01'"),
  ],
  ["an end before the start", "Occurrence_ends_after_start", occurrence(other, "1", "10:00")],
  ["an end at the start", "Occurrence_ends_after_start", occurrence(other, "1", "11:00")],
  ["no seat", "Occurrence_capacity_seats", occurrence(other, "0", "12:00")],
  ["more seats than any hall", "Occurrence_capacity_seats", occurrence(other, "10001", "12:00")],
  ["a minute before the day", "Discretion_fromMinute_of_day", discretion(-1, 0)],
  ["a minute after the day", "Discretion_untilMinute_of_day", discretion(0, 1440)],
  ["no position", "Place_position_counts", place(0, "WAITING", "NULL")],
  ["who waits and is there", "Place_checked_in_seated", place(1, "WAITING", "now()")],
  [
    "fewer failures than none",
    "SignInDelay_failures_counted",
    `INSERT INTO "SignInDelay" VALUES ('', -1, now())`,
  ],
])("%s is refused, whoever writes it", async ([, constraint = "", sql = ""]) => {
  await expect(owner.$executeRawUnsafe(sql)).rejects.toThrow(constraint);
});

test.for([
  ["a centre", centre(1, 359, "{}")],
  ["an office of the centre", office("CENTRE", "NULL", "'2026-01-02'")],
  ["an office of a workshop", office("WORKSHOP", `'${id}'`, "NULL")],
  ["seats for ten thousand", occurrence(other, "10000", "12:00")],
  ["hours over midnight", discretion(1439, 0)],
  ["a place", place(1, "CONFIRMED", "now()")],
  ["a membership after one that ended", membership("ENDED")],
  ["a shift right after another", commitment("SHIFT", "12:00", "14:00")],
  ["a term right after another", term(id, other, id, "2027-01-01", "NULL")],
  ["a second seat after the first", term(other, id, id, "2027-01-01", "NULL")],
  ["a place beside a shift", commitment("PLACE", "10:00", "12:00")],
  ["a pair that did not come about beside an open one", pairing(other, "EXPIRED")],
])("%s: allowed", async ([, sql = ""]) => {
  expect(await owner.$executeRawUnsafe(sql)).toBe(1);
});
