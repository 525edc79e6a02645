import { accept } from "@commonhouse/auth/accept-invitation";
import { changePassphrase } from "@commonhouse/auth/change-passphrase";
import { readInvitation } from "@commonhouse/auth/invitation";
import { signInWithPassphrase } from "@commonhouse/auth/sign-in";
import type { Tx } from "@commonhouse/db";
import type { z } from "zod";
import { record } from "../audit/record";
import { readCentre } from "../centre/queries";
import type { Context } from "../context";
import { RefusedError } from "../errors";
import { keepAddress } from "../me/commands";
import { readProfile } from "../me/queries";
import type { acceptance, credentials, newPassphrase } from "./schema";

type Cookie = Parameters<Context["browser"]["setCookie"]>[0];
type Outcome =
  | { readonly personId: string; readonly cookie?: Cookie }
  | { readonly refusal: "signIn.wait"; readonly seconds: number }
  | { readonly refusal: "signIn.wrong" | "signIn.linkUsed" | "signIn.linkEnded" }
  | { readonly fault: "tooShort" | "tooLong" | "tooCommon" };

/** Signs in; the session travels as a cookie of the answer, not in it. */
export async function withPassphrase(context: Context, typed: z.infer<typeof credentials>) {
  const { db, sealed, auth, browser, now } = context;
  const guess = { ...typed, device: browser.device, before: browser.token };
  return entered(context, await signInWithPassphrase(db, sealed, auth, guess, now));
}

/** Uses an invitation up: from now on this passphrase opens, and the person is signed in. */
export async function acceptInvitation(
  context: Context,
  { token, passphrase, address }: z.infer<typeof acceptance>,
) {
  const { db, sealed, auth, browser, now } = context;
  const open = await readInvitation(db, token, now);
  const words = open ? await wordsOf(context, open.personId) : [];
  const also = async (tx: Tx, personId: string) => {
    if (address) await keepAddress(tx, sealed, personId, address);
    await record(tx, now, personId, "signIn.accept", { kind: "Person", id: personId });
  };
  const sent = { token, passphrase, words, device: browser.device, before: browser.token, also };
  return entered(context, await accept(db, auth, sent, now));
}

/** Ends the session of this browser; one that has none is out already. */
export async function signOut({ auth, browser }: Context) {
  if (browser.token) browser.setCookie(await auth.signOut(browser.token));
  return {};
}

/** Another passphrase, by the one it was; all other sessions of the person end. */
export async function renewPassphrase(
  context: Context,
  personId: string,
  { currentPassphrase: current, passphrase: next }: z.infer<typeof newPassphrase>,
) {
  const { db, sealed, browser, now } = context;
  const words = await wordsOf(context, personId);
  const object = { kind: "Person", id: personId };
  const also = (tx: Tx) => record(tx, now, personId, "signIn.changePassphrase", object);
  const change = { personId, current, next, words, keepToken: browser.token ?? "", also };
  const outcome = await changePassphrase(db, sealed, change, now);
  if ("refusal" in outcome && outcome.refusal === "signIn.wrong") {
    throw new RefusedError("signIn.wrongPassphrase");
  }
  return entered(context, outcome);
}

/** What a passphrase must not be made of: the house's names, the person's own, their address. */
async function wordsOf({ db, sealed }: Context, personId: string) {
  const [centre, person] = await Promise.all([readCentre(db), readProfile(db, sealed, personId)]);
  return [...Object.values(centre.name), person.name, ...(person.address?.split("@") ?? [])];
}

function entered({ browser }: Context, outcome: Outcome) {
  if ("fault" in outcome) throw new RefusedError(`signIn.${outcome.fault}`);
  if ("refusal" in outcome) {
    if (outcome.refusal !== "signIn.wait") throw new RefusedError(outcome.refusal);
    throw new RefusedError(outcome.refusal, { seconds: outcome.seconds });
  }
  if (outcome.cookie) browser.setCookie(outcome.cookie);
  return { personId: outcome.personId };
}
