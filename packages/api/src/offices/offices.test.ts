import { randomUUID } from "node:crypto";
import { invite } from "@commonhouse/auth/invitation";
import { hashToken } from "@commonhouse/auth/token";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import {
  addOccurrence,
  addOfficer,
  addPerson,
  addProgramme,
  addShift,
  browserAt,
  now,
  refusalOf,
} from "../testing";
import { endOffice, giveOffice } from "./commands";
import { listOffices } from "./queries";
import type { Role } from "./rules";

const { db, owner } = await createTestDb();
const { personId: administrator } = await addOfficer(owner, "ADMINISTRATOR");
const { personId: coordinator } = await addOfficer(owner, "COORDINATOR");
const { workshopId } = await addOccurrence(owner, { capacity: 1 });

const later = new Date(now.getTime() + 60_000);

async function office(role: Role, scopeId: string | null = null) {
  const whose = { personId: await addPerson(owner), officeId: randomUUID() };
  return { ...whose, role, scopeId, from: null, until: null };
}

const held = async (personId: string, at = later) =>
  (await listOffices(db, at, personId)).offices.flatMap(({ role, phase }) =>
    phase === "now" ? role : [],
  );

test("an office given many times at once is one, with one entry", async () => {
  const sent = await office("HOST", workshopId);
  await Promise.all(Array.from({ length: 10 }, () => giveOffice(db, now, administrator, sent)));
  expect(await held(sent.personId)).toEqual(["HOST"]);
  const entries = await owner.auditEntry.findMany({ where: { objectId: sent.officeId } });
  expect(entries).toMatchObject([{ actorId: administrator, action: "offices.give" }]);
});

test("the id of another office is refused", async () => {
  const sent = await office("HOST", workshopId);
  await giveOffice(db, now, administrator, sent);
  const other = await office("COORDINATOR");
  const { officeId, personId } = sent;
  const wrong = [
    { ...other, officeId },
    { ...sent, role: "SECRETARY" as const, scopeId: null },
    { ...sent, until: "2026-12-31T00:00:00Z" },
    { ...other, officeId, personId },
    { ...sent, scopeId: null },
  ];
  for (const one of wrong) {
    expect(await refusalOf(giveOffice(db, now, administrator, one))).toBe("offices.idTaken");
  }
  expect(await held(other.personId)).toEqual([]);
});

test("nobody unknown holds an office", async () => {
  const stranger = { ...(await office("HOST", workshopId)), personId: randomUUID() };
  expect(await refusalOf(giveOffice(db, now, administrator, stranger))).toBe("notFound");
});

test.for([
  ["an administrator", "ADMINISTRATOR", null],
  ["another coordinator", "COORDINATOR", null],
  ["a host of everything", "HOST", null],
] as const)(
  "whoever coordinates makes nobody %s, also past the application",
  async ([, role, of]) => {
    const sent = await office(role, of);
    expect(await refusalOf(giveOffice(db, now, coordinator, sent))).toBe("offices.notYours");
    const [row] = await db.$queryRaw<[{ refusal: string | null }]>`
    SELECT give_office(${sent.officeId}::uuid, ${sent.personId}::uuid, ${role}::"OfficeRole",
      NULL, NULL, NULL, ${coordinator}::uuid, ${now}) AS refusal`;
    expect(row.refusal).toBe("offices.notYours");
    expect(await held(sent.personId)).toEqual([]);
  },
);

test.for([
  ["COORDINATOR", "HOST"],
  ["TEAM_COORDINATOR", "TEAM_COORDINATOR"],
  ["MENTORSHIP_COORDINATOR", "MENTORSHIP_COORDINATOR"],
] as const)(
  "whoever is %s of the whole house gives and ends %s of one place, and no other office",
  async ([role, limited]) => {
    const { personId: actor } = await addOfficer(owner, role);
    const scopes = { ...(await addShift(owner)), ...(await addProgramme(owner)), workshopId };
    const place = {
      HOST: scopes.workshopId,
      TEAM_COORDINATOR: scopes.teamId,
      MENTORSHIP_COORDINATOR: scopes.programmeId,
    };
    for (const one of Object.keys(place) as (keyof typeof place)[]) {
      const refusal = one === limited ? null : "offices.notYours";
      const sent = await office(one, place[one]);
      expect(await refusalOf(giveOffice(db, now, actor, sent))).toBe(refusal);
      expect(await refusalOf(giveOffice(db, now, actor, { ...sent, scopeId: null }))).toBe(
        "offices.notYours",
      );
      const given = await office(one, place[one]);
      await giveOffice(db, now, administrator, given);
      expect(await refusalOf(endOffice(db, later, actor, given))).toBe(refusal);
    }
  },
);

test("an office is held only where it can be, and nowhere else", async () => {
  const { teamId } = await addShift(owner);
  const { programmeId } = await addProgramme(owner);
  const places = {
    HOST: workshopId,
    TEAM_COORDINATOR: teamId,
    MENTORSHIP_COORDINATOR: programmeId,
  };
  const roles = [...(Object.keys(places) as Role[]), "ADMINISTRATOR", "SECRETARY"] as const;
  for (const role of roles) {
    for (const [of, id] of [...Object.entries(places), ["nobody", randomUUID()] as const]) {
      const told = await refusalOf(giveOffice(db, now, administrator, await office(role, id)));
      expect([role, of, told]).toEqual([role, of, of === role ? null : "offices.elsewhere"]);
    }
  }
  await owner.team.update({ where: { id: teamId }, data: { endedAt: now } });
  const late = await office("TEAM_COORDINATOR", teamId);
  expect(await refusalOf(giveOffice(db, now, administrator, late))).toBe("offices.elsewhere");
});

test("an office from a day on until a day is held between them", async () => {
  const at = (day: number) => new Date(now.getTime() + day * 24 * 60 * 60_000);
  const sent = {
    ...(await office("SECRETARY")),
    from: at(1).toISOString(),
    until: at(3).toISOString(),
  };
  await giveOffice(db, now, administrator, sent);
  const phases = [at(0), at(1), at(2), at(3)].map(async (moment) => {
    const [one] = (await listOffices(db, moment, sent.personId)).offices;
    return one?.phase;
  });
  expect(await Promise.all(phases)).toEqual(["later", "now", "now", "past"]);
  const [early, over] = [at(-2).toISOString(), at(-1).toISOString()];
  const backwards = [
    { from: at(3).toISOString(), until: at(3).toISOString() },
    { from: null, until: now.toISOString() },
    { from: early, until: over },
  ];
  for (const days of backwards) {
    const wrong = { ...(await office("SECRETARY")), ...days };
    expect(await refusalOf(giveOffice(db, now, administrator, wrong))).toBe(
      "offices.endsBeforeStart",
    );
  }
});

test("an office that was to come never begins once it is ended", async () => {
  const from = new Date(now.getTime() + 3_600_000).toISOString();
  const sent = { ...(await office("SECRETARY")), from };
  await giveOffice(db, now, administrator, sent);
  for (let twice = 0; twice < 2; twice += 1) await endOffice(db, later, administrator, sent);
  expect(await held(sent.personId, new Date(from))).toEqual([]);
});

test("a link to the portal from before the first office opens nothing any more", async () => {
  const sent = await office("SECRETARY");
  const { personId } = sent;
  const draw = () => db.$transaction((tx) => invite(tx, personId, "portal", now, 1_000_000));
  const before = await draw();
  await giveOffice(db, now, administrator, sent);
  const open = (token: string) =>
    owner.invitation.count({ where: { tokenHash: hashToken(token), expiresAt: { gt: now } } });
  expect(await open(before.token)).toBe(0);
  const after = await draw();
  await giveOffice(db, now, administrator, { ...(await office("COORDINATOR")), personId });
  expect(await open(after.token)).toBe(1);
});

test("an office is ended with the person who holds it, and with nobody else", async () => {
  const sent = await office("SECRETARY");
  await giveOffice(db, now, administrator, sent);
  const other = { ...sent, personId: await addPerson(owner) };
  expect(await refusalOf(endOffice(db, later, administrator, other))).toBe("notFound");
  expect(await held(sent.personId)).toEqual(["SECRETARY"]);
});

test("nobody gives offices who has none, has one no more, or only for one workshop", async () => {
  const { personId: host } = await addOfficer(owner, "ADMINISTRATOR", workshopId);
  const { personId: former } = await addOfficer(owner, "ADMINISTRATOR");
  await owner.office.updateMany({ where: { personId: former }, data: { until: now } });
  for (const actor of [await addPerson(owner), host, former, randomUUID()]) {
    const sent = await office("HOST", workshopId);
    expect(await refusalOf(giveOffice(db, now, actor, sent))).toBe("offices.notYours");
  }
});

test("the application writes no office by itself", async () => {
  const personId = await addPerson(owner);
  const data = { personId, role: "ADMINISTRATOR", scopeKind: "CENTRE", from: now } as const;
  await expect(db.office.create({ data })).rejects.toThrow("permission denied");
  await expect(db.office.updateMany({ data: { until: null } })).rejects.toThrow(
    "permission denied",
  );
});

test("a session in the console does not grow with a new office: its person signs in again", async () => {
  const [first, second] = [await office("HOST", workshopId), await office("COORDINATOR")];
  const { personId } = first;
  await giveOffice(db, now, administrator, first);
  const signIn = async (kind: "portal" | "console", at: Date) => {
    const { auth } = await browserAt(db, kind).context(at);
    await auth.signIn(personId, null, "COMPUTER", at);
  };
  await signIn("console", now);
  await signIn("portal", now);
  await giveOffice(db, later, administrator, { ...second, personId });
  await giveOffice(db, later, administrator, { ...second, personId });
  const left = await owner.session.findMany({ where: { personId }, select: { kind: true } });
  expect(left).toEqual([{ kind: "portal" }]);
  await signIn("console", later);
  await giveOffice(db, later, administrator, { ...second, personId });
  expect(await owner.session.count({ where: { personId, kind: "console" } })).toBe(1);
});

test("an office that ends takes the console with it, at once", async () => {
  const sent = await office("COORDINATOR");
  await giveOffice(db, now, administrator, sent);
  const browser = browserAt(db, "console");
  const { auth } = await browser.context(later);
  const { value } = await auth.signIn(sent.personId, null, "COMPUTER", later);
  browser.jar.token = value;
  expect((await browser.context(later)).actor).not.toBeNull();
  for (let twice = 0; twice < 2; twice += 1) await endOffice(db, later, administrator, sent);
  expect((await browser.context(later)).actor).toBeNull();
  expect(await owner.session.count({ where: { personId: sent.personId } })).toBe(0);
  expect(await held(sent.personId)).toEqual([]);
  const action = "offices.end";
  expect(await owner.auditEntry.count({ where: { action, objectId: sent.officeId } })).toBe(1);
});

test("nobody ends what they could not give, and nothing unknown ends", async () => {
  const sent = await office("COORDINATOR");
  await giveOffice(db, now, administrator, sent);
  expect(await refusalOf(endOffice(db, later, coordinator, sent))).toBe("offices.notYours");
  const unknown = { ...sent, officeId: randomUUID() };
  expect(await refusalOf(endOffice(db, later, administrator, unknown))).toBe("notFound");
});
