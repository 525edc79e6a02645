import type { Db } from "@commonhouse/db";
import type { z } from "zod";
import { record } from "../audit/record";
import { RefusedError } from "../errors";
import { purpose } from "./rules";
import type { newAgreement } from "./schema";

/**
 * A new wording, from now on. Who agreed to an older one did so, and is asked on their own page. Sent
 * twice it is one; whoever wrote over a version that is no longer the newest is told.
 */
export async function publish(
  db: Db,
  now: Date,
  actorId: string,
  { agreementId, after, title, text }: z.infer<typeof newAgreement>,
) {
  await db.$transaction(async (tx) => {
    // One after the other, so that each has a version of its own.
    await tx.$queryRaw`SELECT FROM pg_advisory_xact_lock(hashtextextended(${`agreements:${purpose}`}, 0))`;
    const made = await tx.agreement.findUnique({
      where: { id: agreementId },
      select: { id: true },
    });
    if (made) {
      const where = { id: agreementId, title: { equals: title }, text: { equals: text } };
      if ((await tx.agreement.count({ where })) === 0) throw new RefusedError("agreements.idTaken");
      return;
    }
    const { _max } = await tx.agreement.aggregate({ where: { purpose }, _max: { version: true } });
    if ((_max.version ?? 0) !== after) throw new RefusedError("agreements.changed");
    const data = { id: agreementId, purpose, version: after + 1, title, text, from: now };
    await tx.agreement.createMany({ data });
    await record(tx, now, actorId, "agreements.publish", { kind: "Agreement", id: agreementId });
  });
  return { agreementId };
}
