import { randomUUID } from "node:crypto";
import type { Db } from "@commonhouse/db";
import { createTestDb } from "@commonhouse/db/testing";
import { beforeEach, expect, test } from "vitest";
import { changeProfile } from "../me/commands";
import { addPerson, now, sealed } from "../testing";
import { findByName, freshNames, orderOf } from "./queries";

const { db, owner } = await createTestDb();

beforeEach(async () => {
  await owner.person.deleteMany();
  const centre = { id: 1, name: {}, timeZone: "UTC", localeOrder: ["en"] };
  await owner.centre.upsert({ where: { id: 1 }, create: centre, update: {} });
  await changed();
});

const changed = () => owner.centre.updateMany({ data: { namesVersion: { increment: 1 } } });

const rename = (personId: string, name: string) =>
  changeProfile(db, sealed, now, personId, { name, pronouns: null, locale: null });

const inOrder = async () => orderOf(await freshNames(db, sealed), "en").map(({ name }) => name);

/** A connection on which it is counted how many names are opened. */
function counting() {
  const seen = { opened: 0 };
  const open: typeof sealed.open = (spot, bytes) => {
    seen.opened += 1;
    return sealed.open(spot, bytes);
  };
  return { seen, sealed: { ...sealed, open } };
}

async function addMany(names: readonly string[]) {
  const data = names.map((name) => {
    const id = randomUUID();
    return { id, name: sealed.seal(`Person.name:${id}`, name) };
  });
  await owner.person.createMany({ data });
  await changed();
  return data.map(({ id }) => id);
}

test("whoever is renamed is called so at once, found so, and found by the old name no longer", async () => {
  const [id = ""] = await addMany(["Before", "Ada", "Zoë"]);
  expect(await inOrder()).toEqual(["Ada", "Before", "Zoë"]);
  await rename(id, "Yara");
  expect(await inOrder()).toEqual(["Ada", "Yara", "Zoë"]);
  const names = await freshNames(db, sealed);
  expect(findByName(names, "en", "before")).toEqual([]);
  expect(findByName(names, "en", "yara")).toMatchObject([{ person: { id } }]);
});

test("whoever comes is there, whoever goes is not", async () => {
  const [id = ""] = await addMany(["Ada", "Bea"]);
  expect(await inOrder()).toEqual(["Ada", "Bea"]);
  await addMany(["Aya"]);
  expect(await inOrder()).toEqual(["Ada", "Aya", "Bea"]);
  await owner.person.delete({ where: { id } });
  await changed();
  expect(await inOrder()).toEqual(["Aya", "Bea"]);
});

test("nothing is opened twice that was not sealed anew", async () => {
  const [id = ""] = await addMany(Array.from({ length: 2_000 }, (_, index) => `Ada ${index}`));
  const { seen, sealed: counted } = counting();
  await freshNames(db, counted);
  expect(seen.opened).toBe(2_000);
  await freshNames(db, counted);
  expect(seen.opened).toBe(2_000);
  await rename(id, "Yara");
  await freshNames(db, counted);
  expect(seen.opened).toBeLessThan(2_100);
});

test("everybody who asks at once is answered by the names of that moment", async () => {
  const ids = await addMany(Array.from({ length: 500 }, (_, index) => `Ada ${index}`));
  const asked = ids.slice(0, 20).map(async (id, index) => {
    await rename(id, `Yara ${index}`);
    return (await freshNames(db, sealed)).people.get(id)?.name;
  });
  expect(await Promise.all(asked)).toEqual(asked.map((_, index) => `Yara ${index}`));
});

test("every reader has the order of their language, numbers by value", async () => {
  await addMany(["Zoë", "çelik", "Ada 10", "Ada 9", "ياسر", "أمل", "İpek", "Işıl"]);
  const names = await freshNames(db, sealed);
  const order = (locale: "en" | "tr" | "ar") => orderOf(names, locale).map(({ name }) => name);
  const [ada, arabic] = [
    ["Ada 9", "Ada 10"],
    ["أمل", "ياسر"],
  ];
  expect(order("en")).toEqual([...ada, "çelik", "İpek", "Işıl", "Zoë", ...arabic]);
  expect(order("tr")).toEqual([...ada, "çelik", "Işıl", "İpek", "Zoë", ...arabic]);
  expect(order("ar")).toEqual([...arabic, ...ada, "çelik", "İpek", "Işıl", "Zoë"]);
});

test("best fits come first, and slips of the keyboard last", async () => {
  await addMany(["Noor", "Eleonour", "Nour Haddad", "Nour", "Bea"]);
  const names = await freshNames(db, sealed);
  const found = findByName(names, "en", "nour").map(({ person: { name } }) => name);
  expect(found).toEqual(["Nour", "Nour Haddad", "Eleonour", "Noor"]);
  expect(findByName(names, "en", " ")).toEqual([]);
});

test("a house that counts no versions is asked anew each time", async () => {
  await owner.centre.deleteMany();
  const id = await addPerson(owner, "Before");
  const named = async (from: Db) => (await freshNames(from, sealed)).people.get(id)?.name;
  expect(await named(db)).toBe("Before");
  const name = sealed.seal(`Person.name:${id}`, "After");
  await owner.person.update({ where: { id }, data: { name } });
  expect(await named(db)).toBe("After");
});
