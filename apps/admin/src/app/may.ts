import { can, type Permission, reachOf } from "@commonhouse/api/permissions";
import { getActor } from "#/server";

/** Whether whoever reads holds an office that carries the permission, there or everywhere. */
export async function may(permission: Permission, scopeId?: string): Promise<boolean> {
  const actor = await getActor();
  return actor !== null && can(actor, permission, scopeId);
}

/** Whether it is carried by any office of theirs, wherever that reaches. */
export async function mayAnywhere(permission: Permission): Promise<boolean> {
  const actor = await getActor();
  const reach = actor && reachOf(actor, permission);
  return actor !== null && (reach === null || reach.length > 0);
}
