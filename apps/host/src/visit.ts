import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "./build";
import { checkKeys } from "./check-keys";
import { closeDatabase, isDatabaseRunning, openDatabase, updateDatabase } from "./database";
import { readEnv } from "./env";
import { addressesOf } from "./exposure";
import { begin, type HouseKind, kindOf, openFolder } from "./house-folder";
import { occupantOf, occupy } from "./occupied";
import type { OpenHouse } from "./open-house";
import { PlainError } from "./plain-error";
import { sealingKeys } from "./secrets";
import { stopSignals } from "./signals";

const usual = { web: 3000, admin: 3001 };

/** The data folder that a command names. Throws `PlainError` if no house has begun there. */
export function houseIn(data: string) {
  const folder = resolve(data);
  if (!existsSync(folder) || !kindOf(folder))
    throw new PlainError(`There is no house in ${folder}.`);
  return realpathSync(folder);
}

/**
 * Does one thing in a house, whether it is kept running at the moment or not, and leaves it as it
 * was. With `made`, a house of that kind begins if there is none.
 */
export async function visit<T>(
  data: string,
  made: HouseKind | undefined,
  use: (house: OpenHouse, folder: string) => Promise<T>,
) {
  const env = readEnv();
  const { stop } = stopSignals();
  const { path: folder, isNew } = made
    ? openFolder(resolve(data), made)
    : { path: houseIn(data), isNew: false };
  const running = occupantOf(folder);
  const occupied = running ? undefined : occupy(folder);
  const wasOpen = isDatabaseRunning(folder);
  try {
    const keys = sealingKeys(folder, env, isNew);
    await build("generate", stop);
    if (made) begin(folder, made);
    const database = await openDatabase(folder, env);
    if (!running) await updateDatabase(database);
    await checkKeys(database.owner, keys);
    const usualAddresses = addressesOf(env, usual);
    const addresses = { ...usualAddresses, ...running?.addresses };
    return await use({ database, keys, addresses }, folder);
  } finally {
    if (!wasOpen) await closeDatabase(folder);
    occupied?.release();
  }
}
