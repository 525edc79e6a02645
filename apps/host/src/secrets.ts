import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Env } from "./env";
import { keptFile } from "./kept-file";
import { local } from "./paths";
import { PlainError } from "./plain-error";
import { readJson } from "./read-input";

const random = () => randomBytes(32).toString("base64");

/**
 * The sealing keys of a house, as lines of `version:base64`. A new house gets a new key; one that
 * has people in it never does, for nothing could open what is there.
 */
export function sealingKeys(folder: string, env: Env, isNew: boolean) {
  if (env.SEALING_KEYS) return env.SEALING_KEYS;
  const file = env.KEY_FILE ?? join(folder, "keys");
  if (!isNew && !existsSync(file))
    throw new PlainError(
      `The key file ${file} is missing, and without it no name in this house can be read: restore it.`,
    );
  return keptFile(file, () => `1:${random()}\n`);
}

const logins = z.object({ app: z.string(), worker: z.string() });

/** The passwords of the two database logins, made at first. */
export function loginPasswords(folder: string) {
  const draw = () => randomBytes(24).toString("base64url");
  const file = join(folder, "logins.json");
  keptFile(file, () => JSON.stringify({ app: draw(), worker: draw() }));
  const { data } = logins.safeParse(readJson(file));
  if (data) return data;
  throw new PlainError(`${file} is damaged. Remove it: new passwords are made.`);
}

/**
 * What names the forms' actions in a build. Kept, so that a form opened before an update still
 * arrives after it.
 */
export function buildKey() {
  mkdirSync(local, { recursive: true });
  return keptFile(join(local, "build-key"), random);
}
