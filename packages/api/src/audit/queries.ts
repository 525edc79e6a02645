import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { actionOf, authorOf, objectKindOf, ownActions } from "./rules";
import type { listRequest } from "./schema";

const pageSize = 50;

/** What was recorded, newest first. Opens the names of those who acted in office, and no others. */
export async function listEntries(
  db: Db,
  sealed: Sealed,
  { after, action, objectId }: z.infer<typeof listRequest>,
) {
  const at = after && new Date(after.at);
  const beyond = at && { OR: [{ at: { lt: at } }, { at, id: { lt: after.entryId } }] };
  const rows = await db.auditEntry.findMany({
    where: { ...(action && { action }), ...(objectId && about(objectId)), ...beyond },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: pageSize,
    select: { id: true, at: true, actorId: true, action: true, objectKind: true, objectId: true },
  });
  const said = rows.map((row) => {
    const done = actionOf(row.action);
    return { ...row, action: done, by: authorOf(done, row.actorId) };
  });
  const inOffice = said.flatMap(({ by, actorId }) => (by === "office" && actorId) || []);
  const names = await readNames(db, sealed, inOffice);
  const entries = said.map(({ id, at, actorId, by, objectId, objectKind, action }) => ({
    entryId: id,
    at: at.toISOString(),
    by,
    name: (by === "office" && names.get(actorId ?? "")) || null,
    action,
    objectKind: objectKindOf(objectKind),
    objectId: by === "person" && objectId === actorId ? null : objectId,
  }));
  return { entries, next: (rows.length === pageSize && entries.at(-1)) || null };
}

/** What was done to a thing. Asking about a person does not tell what they did for themselves. */
function about(objectId: string) {
  return { objectId, NOT: { actorId: objectId, action: { in: ownActions } } };
}

async function readNames(db: Db, sealed: Sealed, ids: readonly string[]) {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, sealed.open(`Person.name:${id}`, name)]));
}
