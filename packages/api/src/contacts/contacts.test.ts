import { randomUUID } from "node:crypto";
import { mailIndex } from "@commonhouse/auth/address";
import { invite } from "@commonhouse/auth/invitation";
import { personalColumns } from "@commonhouse/db/personal-data";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { directoryConsole } from "../directory/console";
import { peopleConsole } from "../people/console";
import { can, type Permission, permissions } from "../permissions";
import { addOfficer, codeOf, contextFor, now, refusalOf, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { contactsConsole } from "./console";

const { db, owner } = await createTestDb();
await owner.centre.create({ data: { id: 1, name: {}, timeZone: "UTC", localeOrder: ["en"] } });
const secretary = await addOfficer(owner, "SECRETARY");
const administrator = await addOfficer(owner, "ADMINISTRATOR");
const desk = createCallerFactory(contactsConsole);
const people = createCallerFactory(peopleConsole);
const directory = createCallerFactory(directoryConsole);
const api = desk(contextFor(db, secretary));

const written = {
  name: "Nour",
  pronouns: "they",
  address: "nour@mail.example",
  phone: "+961 1 234567",
  area: "South",
  languages: ["ar", "fr"],
  locale: "ar" as const,
  note: "Calls on Mondays.",
};

/** Somebody with all that may be noted of a person. */
async function addNour(address = `${randomUUID()}@mail.example`) {
  const personId = randomUUID();
  const given = { personId, name: "Nour", address, locale: "ar", member: true } as const;
  await people(contextFor(db, administrator)).invite(given);
  await api.change({ ...written, personId, address });
  return { ...written, personId, address };
}

const told = async (personId: string) => {
  const rows = await owner.notice.findMany({ where: { personId }, orderBy: { id: "asc" } });
  return rows.map(({ kind }) => kind);
};

test("what is written is sealed, shown again, and each reading is recorded", async () => {
  const { name, pronouns, ...rest } = await addNour();
  expect(await api.get({ personId: rest.personId })).toEqual(rest);
  expect(await api.get({ personId: rest.personId })).toEqual(rest);
  const read = { action: "members.read", objectId: rest.personId };
  expect(await owner.auditEntry.findMany({ where: read })).toMatchObject([
    { actorId: secretary.personId },
    { actorId: secretary.personId },
  ]);
  const kept = await owner.person.findUniqueOrThrow({ where: { id: rest.personId } });
  expect(JSON.stringify(kept)).not.toContain("South");
});

test("the person is told of a change, and of none where nothing changed", async () => {
  const nour = await addNour();
  expect(await told(nour.personId)).toEqual(["members.changed"]);
  await api.change(nour);
  expect(await told(nour.personId)).toEqual(["members.changed"]);
  await api.change({ ...nour, note: "" });
  expect(await told(nour.personId)).toEqual(["members.changed", "members.changed"]);
  expect(await api.get({ personId: nour.personId })).toMatchObject({ note: null });
});

test("another name is in the list at once", async () => {
  const nour = await addNour();
  const list = directory(contextFor(db, secretary));
  const named = async () =>
    (await list.list({})).people.find(({ personId }) => personId === nour.personId)?.name;
  expect(await named()).toBe("Nour");
  await api.change({ ...nour, name: "Yara" });
  expect(await named()).toBe("Yara");
});

test("another address finds the person, the old one does not, and links that were sent end", async () => {
  const nour = await addNour();
  const { personId } = nour;
  await db.$transaction((tx) => invite(tx, personId, "portal", now, 1_000_000));
  const messages = await owner.message.count({ where: { personId } });
  await api.change({ ...nour, address: "other@mail.example" });
  const holder = (address: string) =>
    owner.person.count({ where: { id: personId, mailIndex: mailIndex(sealed, address) } });
  expect([await holder("Other@mail.example"), await holder(nour.address)]).toEqual([1, 0]);
  expect(await told(personId)).toEqual(["members.changed", "me.addressChanged"]);
  expect(await owner.message.count({ where: { personId } })).toBe(messages + 1);
  expect(await owner.invitation.count({ where: { personId, expiresAt: { gt: now } } })).toBe(0);
  await api.change({ ...nour, address: "" });
  expect(await holder("other@mail.example")).toBe(0);
});

test("an address belongs to one person, and nothing of a refused change stays", async () => {
  const [nour, other] = [await addNour("one@mail.example"), await addNour()];
  const taken = { ...other, name: "Yara", address: "ONE@mail.example" };
  expect(await refusalOf(api.change(taken))).toBe("people.addressTaken");
  const shown = await people(contextFor(db, secretary)).get({ personId: other.personId });
  expect([shown.name, nour.name]).toEqual(["Nour", "Nour"]);
});

test("the address of somebody who asks to join takes nobody else's", async () => {
  const [member, asking] = [await addNour(), await addNour()];
  const { personId } = asking;
  await owner.membership.updateMany({ where: { personId }, data: { state: "APPLIED" } });
  await api.change({ ...asking, address: member.address });
  expect(await api.get({ personId })).toMatchObject({ address: member.address });
  expect(await owner.person.count({ where: { id: personId, mailIndex: null } })).toBe(1);
});

test("who gives no offices changes no address of somebody who holds one, now or later", async () => {
  const nour = await addNour();
  const from = new Date(now.getTime() + 60_000);
  const { personId } = nour;
  await owner.office.create({ data: { personId, role: "HOST", scopeKind: "CENTRE", from } });
  const other = { ...nour, address: "mine@mail.example" };
  expect(await refusalOf(api.change(other))).toBe("people.holdsOffice");
  expect(await refusalOf(api.change({ ...other, address: "" }))).toBe("people.holdsOffice");
  expect(await refusalOf(api.change({ ...nour, phone: "" }))).toBeNull();
});

test.for([
  ["name", "line(60)", ""],
  ["address", "an address", "nowhere"],
  ["languages", "codes", ["English"]],
  ["note", "text", "\u0000"],
] as const)("%s that is no such thing is a fault of that field", async ([field, , wrong]) => {
  const personId = randomUUID();
  const sent = { ...written, personId, [field]: wrong };
  const error = await api.change(sent).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "BAD_REQUEST" });
  expect(JSON.stringify(error)).toContain(field);
});

/** What of a person every office that reads people is shown. */
async function shownTo(role: "ADMINISTRATOR" | "COORDINATOR" | "SECRETARY", personId: string) {
  const actor = await addOfficer(owner, role);
  const context = contextFor(db, actor);
  const seen = [
    await people(context).get({ personId }),
    (await directory(context).list({})).people,
    (await codeOf(desk(context).get({ personId }))) ?? (await desk(context).get({ personId })),
  ];
  return { actor, seen: JSON.stringify(seen) };
}

test.for(["ADMINISTRATOR", "COORDINATOR", "SECRETARY"] as const)(
  "%s is shown what the models say, and nothing else of a person",
  async (role) => {
    const nour = await addNour();
    const { actor, seen } = await shownTo(role, nour.personId);
    const texts = { ...nour, mail: nour.address, note: nour.note };
    for (const column of ["name", "mail", "phone", "area", "note"] as const) {
      const said = personalColumns.find((one) => one.table === "Person" && one.column === column);
      const may = permissions.some(
        (permission: Permission) => said?.seenBy.includes(permission) && can(actor, permission),
      );
      expect([column, seen.includes(texts[column])]).toEqual([column, may]);
    }
  },
);
