import type { Db } from "@commonhouse/db";
import type { z } from "zod";
import { record } from "../audit/record";
import { RefusedError } from "../errors";
import type { newWorkshop } from "./schema";

/** A workshop without an occurrence yet. Sent twice it is one; the id of another's is refused. */
export async function createWorkshop(
  db: Db,
  now: Date,
  actorId: string,
  { workshopId, ...texts }: z.infer<typeof newWorkshop>,
) {
  await db.$transaction(async (tx) => {
    const data = { id: workshopId, ...texts, createdAt: now };
    const { count } = await tx.workshop.createMany({ data, skipDuplicates: true });
    if (count === 1) {
      await record(tx, now, actorId, "workshops.create", { kind: "Workshop", id: workshopId });
      return;
    }
    const { title, description, kind } = texts;
    const same = {
      id: workshopId,
      kind,
      title: { equals: title },
      description: { equals: description },
    };
    if (!(await tx.workshop.findFirst({ where: same, select: { id: true } }))) {
      throw new RefusedError("workshops.idTaken");
    }
  });
  return { workshopId };
}

/** Other texts or another kind; its occurrences stay as they are. */
export async function editWorkshop(
  db: Db,
  now: Date,
  actorId: string,
  { workshopId, ...data }: z.infer<typeof newWorkshop>,
) {
  await db.$transaction(async (tx) => {
    const { count } = await tx.workshop.updateMany({ where: { id: workshopId }, data });
    if (count === 0) throw new RefusedError("notFound");
    await record(tx, now, actorId, "workshops.edit", { kind: "Workshop", id: workshopId });
  });
  return { workshopId };
}
