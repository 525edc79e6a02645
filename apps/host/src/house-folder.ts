import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { keptFile } from "./kept-file";
import { PlainError } from "./plain-error";

/** A demo holds people who do not exist; a house never does. */
export type HouseKind = "demo" | "house";

const note = z.object({ kind: z.enum(["demo", "house"]) });

// What a start that was cut short may have left, in a folder that is still new.
const ours = /^(run\.json|database\.json|keys|logins\.json|logs|postgres)(\.|$)/;

/**
 * A data folder, made if it does not exist: its real path, and whether no house has begun in it
 * yet. Throws `PlainError` if it is of the other kind, or holds something else.
 */
export function openFolder(folder: string, kind: HouseKind) {
  // PostgreSQL's user has to pass through when root lends it the data; nobody else gains a right.
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const path = realpathSync(folder);
  const found = kindOf(path);
  if (found && found !== kind)
    throw new PlainError(
      found === "demo"
        ? `${path} holds a demo, whose people do not exist: a real house needs an empty folder.`
        : `${path} holds a real house: a demo needs a folder of its own.`,
    );
  const stranger = found ? undefined : readdirSync(path).find((name) => !ours.test(name));
  if (stranger)
    throw new PlainError(`${path} is not empty (${stranger}): a new house needs an empty folder.`);
  return { path, isNew: !found };
}

/** Which kind of house a folder holds, if any has begun in it. */
export function kindOf(folder: string): HouseKind | undefined {
  const file = join(folder, "house.json");
  if (!existsSync(file)) return undefined;
  const { data } = note.safeParse(parsed(readFileSync(file, "utf8")));
  if (data) return data.kind;
  throw new PlainError(`${file} is damaged: it should say {"kind":"house"} or {"kind":"demo"}.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** From here on the folder holds a house, and keeps its keys. */
export function begin(folder: string, kind: HouseKind) {
  keptFile(join(folder, "house.json"), () => `${JSON.stringify({ kind })}\n`);
}
