import type { Db } from "@commonhouse/db";
import { isOpen } from "../agreements/queries";
import { purpose } from "../agreements/rules";
import { record } from "../audit/record";
import { RefusedError } from "../errors";

/** A person agrees, or agrees again; who does already, does. Refuses with consents.textChanged. */
export async function giveConsent(db: Db, now: Date, personId: string, agreementId: string) {
  await db.$transaction(async (tx) => {
    if (!(await isOpen(tx, now, agreementId))) throw new RefusedError("consents.textChanged");
    const given = await tx.$executeRaw`
      INSERT INTO "Consent" AS c ("personId", "agreementId", "givenAt")
      VALUES (${personId}::uuid, ${agreementId}::uuid, ${now})
      ON CONFLICT ("personId", "agreementId") DO UPDATE SET "givenAt" = ${now}, "withdrawnAt" = NULL
      WHERE c."withdrawnAt" IS NOT NULL`;
    if (given === 0) return;
    await record(tx, now, personId, "consents.give", { kind: "Agreement", id: agreementId });
  });
  return {};
}

/**
 * A person takes back what they agreed to, whichever version it was. Nothing ends by it: the
 * membership office sees it, and talks to them.
 */
export async function withdrawConsent(db: Db, now: Date, personId: string) {
  await db.$transaction(async (tx) => {
    const held = { personId, withdrawnAt: null, agreement: { purpose } };
    const { count } = await tx.consent.updateMany({ where: held, data: { withdrawnAt: now } });
    if (count === 0) return;
    await record(tx, now, personId, "consents.withdraw", { kind: "Person", id: personId });
  });
  return {};
}
