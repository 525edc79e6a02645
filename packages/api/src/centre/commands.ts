import type { Db } from "@commonhouse/db";
import type { z } from "zod";
import { record } from "../audit/record";
import type { configuration } from "./schema";

/** The audit log names objects by id; the centre is one. */
export const centreId = "00000000-0000-4000-8000-000000000001";

/** Another name, colour, zone or order of languages, from the next page on. */
export async function configure(
  db: Db,
  now: Date,
  actorId: string,
  data: z.infer<typeof configuration>,
) {
  await db.$transaction(async (tx) => {
    await tx.centre.update({ where: { id: 1 }, data, select: { id: true } });
    await record(tx, now, actorId, "centre.configure", { kind: "Centre", id: centreId });
  });
  return {};
}
