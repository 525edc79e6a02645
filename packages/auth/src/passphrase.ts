import { availableParallelism } from "node:os";
import argon2 from "@node-rs/argon2";
import { createQueue } from "./queue";

/** argon2id, the algorithm the library takes unless told. 64 MiB each time. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** One per processor, and one of libuv's four threads stays free for everything else. */
const inTurn = createQueue({ atOnce: Math.min(availableParallelism(), 3), waiting: 200 });

/** Of a passphrase that nobody knows: for addresses that we do not know. */
export const decoy =
  "$argon2id$v=19$m=65536,t=3,p=1$91B6u51FlVk6gZXnPQ3RgQ$Tmxvvqxc9scIw9M9gOtdE8hzXJd/faDIdJ6XJPjCtM4";

/**
 * What is kept of a passphrase.
 * @throws {BusyError}
 */
export function hashPassphrase(passphrase: string) {
  return inTurn(() => argon2.hash(normalise(passphrase), cost));
}

/**
 * Whether the passphrase is the one that the hash was made of. Takes as long if not.
 * @throws {BusyError}
 */
export function verifyPassphrase(hash: string, passphrase: string) {
  return inTurn(() => argon2.verify(hash, normalise(passphrase)));
}

/** The same on every keyboard; never trimmed: what was typed is meant. */
export function normalise(passphrase: string) {
  return passphrase.normalize("NFC");
}
