import { createHmac, randomUUID } from "node:crypto";
import type { Db } from "@commonhouse/db";
import { type Indexer, mailIndex } from "./address";
import { createAuth } from "./auth";
import { hashPassphrase } from "./passphrase";

export const now = new Date("2026-11-20T12:00:00Z");
export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** So many milliseconds after the moment of the test. */
export function later(milliseconds: number) {
  return new Date(now.getTime() + milliseconds);
}

/** A keyed hash like the house's own. */
export const sealed: Indexer = {
  index: (purpose, text) => createHmac("sha256", "test").update(`${purpose}:${text}`).digest(),
};

export const passphrase = "seven herons wade at dusk";
export const words = ["Common House"];

/** Argon2 is slow by intent: once for all. */
const hash = hashPassphrase(passphrase);

/** Both apps' doors to one database. */
export function doorsTo(db: Db) {
  const url = new URL("https://house.example");
  return { portal: createAuth(db, "portal", url), desk: createAuth(db, "console", url) };
}

type Wish = { readonly member?: boolean; readonly officer?: boolean; readonly known?: boolean };

/** A person nobody else in the run shares; needs the owner's connection, as all fixtures do. */
export async function addPerson(owner: Db, wish: Wish = {}) {
  const { member = true, officer = true, known = true } = wish;
  const [personId, address, from] = [
    randomUUID(),
    `${randomUUID()}@mail.example`,
    later(-90 * day),
  ];
  await owner.person.create({
    data: { id: personId, name: Buffer.from("-"), mailIndex: mailIndex(sealed, address) },
  });
  if (member) {
    await owner.membership.create({ data: { personId, kind: "FULL", state: "ACTIVE", from } });
  }
  if (officer) {
    const office = { role: "COORDINATOR", scopeKind: "CENTRE" } as const;
    await owner.office.create({ data: { personId, ...office, from } });
  }
  if (known) {
    await owner.passphrase.create({ data: { personId, hash: await hash, changedAt: from } });
  }
  return { personId, address };
}
