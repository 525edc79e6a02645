import { z } from "zod";
import { mailAddress, passphrase } from "../text";

export const credentials = z.object({ address: mailAddress, passphrase });

/** What a signed-in program may know about itself; the session is in the cookie. */
export const signedIn = z.object({ personId: z.uuid() });

export const invitationRef = z.object({ token: z.string().min(20).max(100) });

/** What the page behind an invitation shows: whom it is for, and what they sign in with later. */
export const invitation = z.object({ name: z.string(), address: z.string().nullable() });

const chosen = { passphrase, passphraseAgain: passphrase };

/** `address`: for somebody of whom none is known; they sign in with it later. */
export const acceptance = invitationRef
  .extend({ address: mailAddress.optional(), ...chosen })
  .refine((sent) => sent.passphrase === sent.passphraseAgain, {
    path: ["passphraseAgain"],
    message: "mismatch",
  });

export const newPassphrase = z
  .object({ currentPassphrase: passphrase, ...chosen })
  .refine((sent) => sent.passphrase === sent.passphraseAgain, {
    path: ["passphraseAgain"],
    message: "mismatch",
  });
