import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { holdsPassphrase } from "./passphrase-check";
import { addPerson, passphrase } from "./testing";

const { db, owner } = await createTestDb();

test("only a person's own passphrase is theirs, and who has none has none", async () => {
  const { personId } = await addPerson(owner);
  expect(await holdsPassphrase(db, personId, passphrase)).toBe(true);
  expect(await holdsPassphrase(db, personId, "a wrong passphrase")).toBe(false);
  await owner.passphrase.deleteMany({ where: { personId } });
  expect(await holdsPassphrase(db, personId, passphrase)).toBe(false);
});
