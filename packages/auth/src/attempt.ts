import type { Tx } from "@commonhouse/db";

type Key = Uint8Array<ArrayBuffer>;

/** Failures are forgotten after this, in milliseconds. */
const memory = 24 * 60 * 60_000;

/**
 * Lets a guess be looked at, or says how many seconds remain until one may be. The first three
 * failures cost nothing; after each further one nobody is looked at for 1, 2, 4, … seconds, at most
 * a quarter of an hour. Never a lockout, and the same whether the key stands for somebody or not.
 *
 * A guess counts before it is looked at, so that a thousand at once are no better than one after
 * another. It counts no more if it was right, or if `look` threw.
 */
export async function attempt<T>(db: Tx, key: Key, now: Date, look: () => Promise<T | null>) {
  const seconds = await countTry(db, key, now);
  if (seconds > 0) return { refusal: "signIn.wait", seconds } as const;
  try {
    const right = await look();
    if (right === null) return { refusal: "signIn.wrong" } as const;
    await db.signInDelay.deleteMany({ where: { key } });
    return right;
  } catch (error) {
    await giveBack(db, key, now);
    throw error;
  }
}

/** Removes what no longer delays anybody. For the worker, every hour or so. */
export async function forgetAttempts(db: Tx, now: Date) {
  const notBefore = { lt: new Date(now.getTime() - memory) };
  return (await db.signInDelay.deleteMany({ where: { notBefore } })).count;
}

/**
 * Counts one try of something that anybody may do now and then: 0 if it may be done now, else the
 * seconds to wait, and nothing changes.
 */
export async function countTry(db: Tx, key: Key, now: Date) {
  const forgotten = new Date(now.getTime() - memory);
  const counted = await db.$executeRaw`
    INSERT INTO "SignInDelay" AS d ("key", "failures", "notBefore")
    VALUES (${key}, 1, ${now}::timestamptz)
    ON CONFLICT ("key") DO UPDATE SET
      "failures" = CASE WHEN d."notBefore" < ${forgotten}::timestamptz THEN 1
        ELSE least(d."failures", 30) + 1 END,
      "notBefore" = ${now}::timestamptz + interval '1 second' * CASE
        WHEN d."notBefore" < ${forgotten}::timestamptz OR d."failures" < 3 THEN 0
        ELSE least(900, 2 ^ least(d."failures" - 3, 30)) END
    WHERE d."notBefore" <= ${now}::timestamptz`;
  if (counted > 0) return 0;
  const row = await db.signInDelay.findUnique({ where: { key }, select: { notBefore: true } });
  return Math.max(1, Math.ceil(((row?.notBefore.getTime() ?? 0) - now.getTime()) / 1000));
}

async function giveBack(db: Tx, key: Key, now: Date) {
  await db.$executeRaw`
    UPDATE "SignInDelay"
    SET "failures" = greatest("failures" - 1, 0), "notBefore" = ${now}::timestamptz
    WHERE "key" = ${key}`;
}
