import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { mePortal } from "../me/portal";
import { noticesPortal } from "../notices/portal";
import { readOccurrence } from "../occurrences/queries";
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
  expect(await api.get({ personId: sent.personId })).toMatchObject({
    hasAddress: false,
    arrived: false,
  });
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

test("one is shown with what they hold today, and without their address", async () => {
  const sent = somebody();
  await api.invite(sent);
  const { workshopId } = await addOccurrence(owner, { capacity: 1 });
  const office = { officeId: randomUUID(), role: "HOST", workshopId } as const;
  await api.giveOffice({ ...office, personId: sent.personId });
  const shown = {
    personId: sent.personId,
    name: "Nour",
    pronouns: null,
    member: true,
    arrived: false,
  };
  expect(await api.get({ personId: sent.personId })).toEqual({
    ...shown,
    offices: [office],
    hasAddress: true,
  });
  const { people } = await api.list({});
  expect(people).toContainEqual({ ...shown, offices: [office] });
  expect(JSON.stringify(people)).not.toContain("mail.example");
});

test("another name is another everywhere, past lists included", async () => {
  const { personId } = somebody();
  await api.invite({ ...somebody(), personId, name: "Before" });
  const of = await addOccurrence(owner, { capacity: 1 });
  await takePlace(db, now, personId, of.occurrenceId);
  await api.giveOffice({
    personId,
    officeId: randomUUID(),
    role: "HOST",
    workshopId: of.workshopId,
  });
  const mine = createCallerFactory(mePortal)(contextFor(db, memberOf(personId)));
  await mine.changeProfile({ name: "After", pronouns: "they", locale: "" });

  const coordinator = await addOfficer(owner, "COORDINATOR");
  const places = createCallerFactory(placesConsole)(contextFor(db, coordinator));
  const shown = {
    attendance: await places.attendance(of),
    occurrence: await readOccurrence(db, sealed, now, personId, of.occurrenceId),
    person: await api.get({ personId }),
    list: (await api.list({})).people.filter((one) => one.personId === personId),
  };
  expect(shown).toMatchObject({
    attendance: { people: [{ name: "After", pronouns: "they" }] },
    occurrence: { hosts: ["After"] },
    person: { name: "After" },
    list: [{ name: "After" }],
  });
  expect(JSON.stringify(shown)).not.toContain("Before");
});

test("a page is followed by the next, and nobody is missed or seen twice", async () => {
  await owner.person.createMany({
    data: Array.from({ length: 130 }, () => {
      const id = randomUUID();
      return { id, name: sealed.seal(`Person.name:${id}`, "Ada"), createdAt: now };
    }),
  });
  const seen: string[] = [];
  let after: { createdAt: string; personId: string } | null = null;
  do {
    const page: Awaited<ReturnType<typeof api.list>> = await api.list({ after });
    seen.push(...page.people.map(({ personId }) => personId));
    after = page.next;
  } while (after);
  expect(new Set(seen).size).toBe(await owner.person.count());
  expect(seen).toHaveLength(new Set(seen).size);
});
