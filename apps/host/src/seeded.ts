import { existsSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Seeded } from "@commonhouse/api/scenario/schema";
import { readJson } from "./read-input";

const fileOf = (folder: string) => join(folder, "sign-in.json");

/** Who lives in a demo and can sign in, if it was filled already. */
export function seededIn(folder: string): Seeded | undefined {
  if (!existsSync(fileOf(folder))) return undefined;
  return readJson(fileOf(folder)) as Seeded;
}

/** Remembers it beside what was there, for the next start to tell. */
export function keepSeeded(folder: string, seeded: Seeded) {
  const known = seededIn(folder);
  const all = {
    ids: { ...known?.ids, ...seeded.ids },
    signIn: [...(known?.signIn ?? []), ...seeded.signIn],
  };
  const draft = `${fileOf(folder)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(all), { mode: 0o600, flush: true });
  renameSync(draft, fileOf(folder));
  return seeded;
}
