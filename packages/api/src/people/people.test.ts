import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { directoryConsole } from "../directory/console";
import { mePortal } from "../me/portal";
import { noticesPortal } from "../notices/portal";
import { readOccurrence } from "../occurrences/queries";
import { giveOffice } from "../offices/commands";
import { takePlace } from "../places/commands";
import { placesConsole } from "../places/console";
import {
  addOccurrence,
  addOfficer,
  contextFor,
  memberOf,
  now,
  refusalOf,
  sealed,
} from "../testing";
import { createCallerFactory } from "../trpc";
import { peopleConsole } from "./console";

const { db, owner } = await createTestDb();
const administrator = await addOfficer(owner, "ADMINISTRATOR");
const desk = createCallerFactory(peopleConsole);
const api = desk(contextFor(db, administrator));

const later = new Date(now.getTime() + 60_000);
const past = new Date(now.getTime() - 60_000);

const somebody = (address = `${randomUUID()}@mail.example`) => ({
  personId: randomUUID(),
  name: "Nour",
  address,
  locale: "ar" as const,
  member: true,
});

test("sent many times at once, it is one person and one entry", async () => {
  const sent = somebody();
  const answers = await Promise.all(Array.from({ length: 10 }, () => api.invite(sent)));
  expect(answers).toEqual(Array(10).fill({ personId: sent.personId }));
  expect(await owner.membership.count({ where: { personId: sent.personId } })).toBe(1);
  expect(await owner.auditEntry.count({ where: { objectId: sent.personId } })).toBe(1);
});

test("an address belongs to one person, however it is written", async () => {
  const sent = somebody("nour@mail.example");
  await api.invite(sent);
  const other = somebody(" NOUR@Mail.example ");
  expect(await refusalOf(api.invite(other))).toBe("people.addressTaken");
  expect(await owner.person.count({ where: { id: other.personId } })).toBe(0);
});

test("ten who are given one address at once: one is made, nine are refused", async () => {
  const address = "rush@mail.example";
  const wishes = Array.from({ length: 10 }, () => somebody(address));
  const outcomes = await Promise.all(wishes.map((sent) => refusalOf(api.invite(sent))));
  expect(outcomes.toSorted()).toEqual([null, ...Array(9).fill("people.addressTaken")]);
  const made = wishes.filter((_, index) => outcomes[index] === null);
  const ids = { in: wishes.map(({ personId }) => personId) };
  const found = await owner.person.findMany({ where: { id: ids }, select: { id: true } });
  expect(found).toEqual(made.map(({ personId: id }) => ({ id })));
});

test("the id of another person is refused", async () => {
  const sent = somebody();
  await api.invite(sent);
  const others = [
    { ...sent, name: "Zoë" },
    { ...sent, address: "other@mail.example" },
  ];
  for (const other of others) expect(await refusalOf(api.invite(other))).toBe("people.idTaken");
});

test("whoever has no address is given the link, and it is not sent", async () => {
  const sent = { ...somebody(), address: "" };
  await api.invite(sent);
  const { mailed, link } = await api.drawLink({ personId: sent.personId, app: "console" });
  expect([mailed, link.startsWith("http://localhost:3001/join/")]).toEqual([false, true]);
  const { door } = await api.get({ personId: sent.personId });
  expect(door).toMatchObject({ hasAddress: false, arrived: false, locale: "ar" });
});

test("who has come in before is told when somebody makes a link for them", async () => {
  const { personId } = await api.invite(somebody());
  const told = () => owner.notice.findMany({ where: { personId }, select: { kind: true } });
  await api.drawLink({ personId, app: "portal" });
  expect(await told()).toEqual([]);
  await owner.passphrase.create({ data: { personId, hash: "-", changedAt: now } });
  await api.drawLink({ personId, app: "portal" });
  expect(await told()).toEqual([{ kind: "people.linkDrawn" }]);
  const theirs = createCallerFactory(noticesPortal)(contextFor(db, memberOf(personId)));
  expect((await theirs.inbox({})).notices).toMatchObject([
    { kind: "people.linkDrawn", about: null, page: "/me" },
  ]);
});

const named = { name: "Nour", pronouns: null };
const closed = { arrived: false, hasAddress: true, locale: "ar" };

test.for([
  ["ADMINISTRATOR", { ...closed, links: ["portal"], officer: false }],
  ["SECRETARY", { ...closed, links: ["portal"], officer: false }],
  ["COORDINATOR", null],
] as const)("%s sees of a person no more than their office needs", async ([role, door]) => {
  const { personId } = await api.invite(somebody());
  const reader = desk(contextFor(db, await addOfficer(owner, role)));
  expect(await reader.get({ personId })).toEqual({ personId, ...named, door });
});

test("only those who look after memberships know who asks to join, and who is a member no more", async () => {
  const secretary = desk(contextFor(db, await addOfficer(owner, "SECRETARY")));
  for (const state of ["APPLIED", "ENDED"] as const) {
    const { personId } = await api.invite(somebody());
    await owner.membership.updateMany({ where: { personId }, data: { state } });
    expect(await refusalOf(api.get({ personId }))).toBe("notFound");
    expect(await secretary.get({ personId })).toMatchObject(named);
    const office = { personId, role: "HOST", scopeKind: "CENTRE", from: later } as const;
    await owner.office.create({ data: office });
    expect(await api.get({ personId })).toMatchObject(named);
  }
});

test("whoever asks for an entry that was found to be another's is shown the other", async () => {
  const { personId: keptId } = await api.invite(somebody());
  const lostId = randomUUID();
  await owner.personMerge.create({ data: { lostId, keptId, at: now } });
  expect(await api.get({ personId: lostId })).toMatchObject({ personId: keptId });
});

test.for(["now", "later"] as const)(
  "who gives no offices draws no link for somebody who holds one %s: they could come in as them",
  async (when) => {
    const { personId } = await api.invite(somebody());
    const secretary = desk(contextFor(db, await addOfficer(owner, "SECRETARY")));
    expect(await refusalOf(secretary.drawLink({ personId, app: "console" }))).toBe(
      "people.holdsOffice",
    );
    expect(await refusalOf(secretary.drawLink({ personId, app: "portal" }))).toBeNull();
    const from = when === "now" ? now : later;
    const office = { personId, role: "ADMINISTRATOR", scopeKind: "CENTRE", from } as const;
    await owner.office.create({ data: office });
    for (const app of ["portal", "console"] as const) {
      expect(await refusalOf(secretary.drawLink({ personId, app }))).toBe("people.holdsOffice");
      expect(await refusalOf(api.drawLink({ personId, app }))).toBeNull();
    }
    const { door } = await secretary.get({ personId });
    expect(door).toMatchObject({ links: [], officer: true });
    await owner.office.updateMany({ where: { personId }, data: { from: past, until: now } });
    expect(await refusalOf(secretary.drawLink({ personId, app: "portal" }))).toBeNull();
  },
);

test("an office and a link that are given at once leave no link behind", async () => {
  const secretary = desk(contextFor(db, await addOfficer(owner, "SECRETARY")));
  for (let round = 0; round < 10; round += 1) {
    const { personId } = await api.invite(somebody());
    const office = { officeId: randomUUID(), role: "SECRETARY", scopeId: null } as const;
    const days = { from: null, until: null };
    await Promise.all([
      refusalOf(secretary.drawLink({ personId, app: "portal" })),
      giveOffice(db, later, administrator.personId, { personId, ...office, ...days }),
    ]);
    const open = { personId, usedAt: null, expiresAt: { gt: later } };
    expect(await owner.invitation.count({ where: open })).toBe(0);
  }
});

test("another name is another everywhere, past lists included", async () => {
  const { personId } = somebody();
  await api.invite({ ...somebody(), personId, name: "Before" });
  const of = await addOccurrence(owner, { capacity: 1 });
  await takePlace(db, now, personId, of.occurrenceId);
  const office = { officeId: randomUUID(), role: "HOST", scopeId: of.workshopId } as const;
  const days = { from: null, until: null };
  await giveOffice(db, now, administrator.personId, { personId, ...office, ...days });
  const directory = createCallerFactory(directoryConsole)(contextFor(db, administrator));
  const listed = async () => (await directory.list({})).people;
  expect(await listed()).toContainEqual(expect.objectContaining({ personId, name: "Before" }));
  const mine = createCallerFactory(mePortal)(contextFor(db, memberOf(personId)));
  await mine.changeProfile({ name: "After", pronouns: "they", locale: "" });

  const coordinator = await addOfficer(owner, "COORDINATOR");
  const places = createCallerFactory(placesConsole)(contextFor(db, coordinator));
  const shown = {
    attendance: await places.attendance(of),
    occurrence: await readOccurrence(db, sealed, now, personId, of.occurrenceId),
    person: await api.get({ personId }),
    list: (await listed()).filter((one) => one.personId === personId),
  };
  expect(shown).toMatchObject({
    attendance: { people: [{ name: "After", pronouns: "they" }] },
    occurrence: { hosts: ["After"] },
    person: { name: "After" },
    list: [{ name: "After" }],
  });
  expect(JSON.stringify(shown)).not.toContain("Before");
});
