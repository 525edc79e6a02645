import { seed } from "@commonhouse/api/seed";
import { lifetimes } from "@commonhouse/auth/lifetimes";
import { drawToken, hashToken } from "@commonhouse/auth/token";
import { createDb } from "@commonhouse/db";
import { createSealed, readKeys } from "@commonhouse/db/sealed";

export const crowd = 5_000;
const weekly = 40;
const hour = 3_600_000;

/** Somebody who is signed in to the portal. */
export type Guest = { readonly personId: string; readonly cookie: string };

export type Filled = {
  readonly guests: readonly Guest[];
  /** Of the week that begins tomorrow, with 30 seats each. */
  readonly occurrences: readonly string[];
  /** 30 seats that everybody wants. */
  readonly wanted: string;
};

/** 5,000 members with a session each, and a full week of workshops. Needs the owner's connection. */
export async function fill(owner: string, keys: string): Promise<Filled> {
  const db = createDb(owner, { connections: 2, answer: 600_000 });
  try {
    const now = new Date();
    const { ids } = await seed(db, createSealed(readKeys(keys)), now, scenario(now));
    const guests = keysOf("person", crowd).map((key) => {
      const token = drawToken();
      return { personId: ids[key] ?? "", cookie: `portal=${token}`, tokenHash: hashToken(token) };
    });
    await db.session.createMany({
      data: guests.map(({ personId, tokenHash }) => ({
        personId,
        tokenHash,
        kind: "portal" as const,
        device: "PHONE" as const,
        createdAt: now,
        expiresAt: new Date(now.getTime() + lifetimes.portal.idle),
      })),
    });
    await db.$executeRawUnsafe("VACUUM ANALYZE");
    const occurrences = keysOf("date", weekly).map((key) => ids[key] ?? "");
    return { guests, occurrences, wanted: ids["date-wanted"] ?? "" };
  } finally {
    await db.$disconnect();
  }
}

function scenario(now: Date) {
  return {
    people: keysOf("person", crowd).map((key) => ({ key, name: `ليلى ${key}`, language: "ar" })),
    workshops: [
      ...keysOf("date", weekly).map((key, index) => workshop(now, key, 24 + 3 * index)),
      workshop(now, "date-wanted", 200),
    ],
  };
}

function workshop(now: Date, key: string, startsIn: number) {
  const start = now.getTime() + startsIn * hour;
  const times = {
    start: new Date(start).toISOString(),
    end: new Date(start + 2 * hour).toISOString(),
  };
  return {
    key: `workshop-${key}`,
    title: { ar: `ورشة ${key}`, en: `Workshop ${key}` },
    occurrences: [{ key, ...times, capacity: 30 }],
  };
}

function keysOf(word: string, count: number) {
  return Array.from({ length: count }, (_, index) => `${word}-${index}`);
}
