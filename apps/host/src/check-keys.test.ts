import { randomBytes, randomUUID } from "node:crypto";
import { mailIndex } from "@commonhouse/auth/address";
import { createSealed, readKeys } from "@commonhouse/db/sealed";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { checkKeys } from "./check-keys";

const { owner, urls } = await createTestDb();
const key = (version: number) => `${version}:${randomBytes(32).toString("base64")}\n`;
const [first, second] = [key(1), key(2)];

async function addPerson(keys: string, address: string | null) {
  const sealed = createSealed(readKeys(keys));
  const id = randomUUID();
  const name = sealed.seal(`Person.name:${id}`, "Ada");
  const data = { id, name, mail: null, mailIndex: null };
  if (!address) return owner.person.create({ data });
  const mail = sealed.seal(`Person.mail:${id}`, address);
  return owner.person.create({ data: { ...data, mail, mailIndex: mailIndex(sealed, address) } });
}

test("any keys fit a house that knows nobody", async () => {
  await expect(checkKeys(urls.owner, key(1))).resolves.toBeUndefined();
});

test("other keys than those that sealed are noticed before they seal anything", async () => {
  await addPerson(first, null);
  await addPerson(first, "ada@mail.example");
  await expect(checkKeys(urls.owner, first)).resolves.toBeUndefined();
  await expect(checkKeys(urls.owner, key(1))).rejects.toThrow(/not those of this database/);
});

test("a newer key may join; the older one may not go, nor be another", async () => {
  await expect(checkKeys(urls.owner, first + second)).resolves.toBeUndefined();
  await addPerson(first + second, "noor@mail.example");
  await expect(checkKeys(urls.owner, first + second)).resolves.toBeUndefined();
  for (const keys of [first, key(1) + second, first + key(2)])
    await expect(checkKeys(urls.owner, keys)).rejects.toThrow(/not those of this database/);
});

test("a new first key under the same later one finds nobody by their address", async () => {
  await owner.person.deleteMany();
  await addPerson(first + second, "ada@mail.example");
  await expect(checkKeys(urls.owner, key(1) + second)).rejects.toThrow(/not those/);
});

test.for(["", "keys", second, `${first}${first}`, "1:short"])(
  "%j is no set of keys",
  async (keys) => {
    await expect(checkKeys(urls.owner, keys)).rejects.toThrow(/cannot be used/);
  },
);
