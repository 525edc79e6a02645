import { randomUUID } from "node:crypto";
import { mailIndex } from "@commonhouse/auth/address";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { fits } from "../names/rules";
import { addPerson, now, sealed } from "../testing";
import { findAlike } from "./queries";
import { isLike } from "./rules";

const { db, owner } = await createTestDb();

/** Somebody who asks to join, with this name and address. */
async function applicant(name: string, address: string | null) {
  const personId = await addPerson(owner, name);
  const mail = address === null ? null : sealed.seal(`Person.mail:${personId}`, address);
  await owner.person.update({ where: { id: personId }, data: { mail } });
  const token = { tokenHash: randomUUID(), token: Buffer.of() };
  const data = { personId, answers: Buffer.of(), ofAgeAt: now, sentAt: now, ...token };
  await owner.application.create({ data });
  return owner.person.findUniqueOrThrow({ where: { id: personId } });
}

const alike = async ({ id, ...person }: Awaited<ReturnType<typeof applicant>>) =>
  (await findAlike(db, sealed, { personId: id, ...person })).map(({ personId, ...rest }) => [
    personId,
    rest.why,
    rest.applying,
  ]);

test("whom the address finds, who asks with it too, and whose name is much alike", async () => {
  const known = await addPerson(owner, "Somebody Else");
  const address = "shared@mail.example";
  const data = { mailIndex: mailIndex(sealed, address) };
  await owner.person.update({ where: { id: known }, data });
  const namesake = await addPerson(owner, "Yağmur Demir");
  await addPerson(owner, "Rida");
  const other = await applicant("Reem", address);
  const asking = await applicant("Yagmur Demir", " Shared@mail.example ");
  expect(await alike(asking)).toEqual([
    [known, "address", false],
    [other.id, "address", true],
    [namesake, "name", false],
  ]);
});

test("without an address, and with a name of one's own, nobody is", async () => {
  expect(await alike(await applicant("Wren", null))).toEqual([]);
});

test.for([
  ["Nour", fits.same, true],
  ["Nour", fits.begins, false],
  ["Nour", fits.alike, false],
  ["Yağmur", fits.alike, true],
  ["Yağmur", fits.begins, true],
  ["Yağmur", fits.holds, false],
] as const)("%s, with a fit of %i: %j", ([name, fit, like]) => {
  expect(isLike(name, fit)).toBe(like);
});
