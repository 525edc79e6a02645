import { readInvitation } from "@commonhouse/auth/invitation";
import type { Context } from "../context";
import { RefusedError } from "../errors";
import { readProfile } from "../me/queries";

/** Whom a link lets in. Refuses one that is used, over or for the other app. Uses nothing up. */
export async function findInvitation({ db, sealed, auth, now }: Context, token: string) {
  const found = await readInvitation(db, token, now);
  if (found?.kind !== auth.kind) throw new RefusedError("signIn.linkEnded");
  const { name, address } = await readProfile(db, sealed, found.personId);
  return { personId: found.personId, name, address };
}
