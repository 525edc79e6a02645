import { can, type Permission } from "@commonhouse/api/permissions";
import { getActor } from "#/server";

/** Whether whoever reads holds an office that carries the permission, there or everywhere. */
export async function may(permission: Permission, scopeId?: string): Promise<boolean> {
  const actor = await getActor();
  return actor !== null && can(actor, permission, scopeId);
}
