import { houseOn } from "../member-import/queries";
import { readMembers } from "./rules";

/** The house on the day of these tests. */
export const house = houseOn("2026-11-20");

/** A list as it is read; throws where it is none. */
export function membersOf(bytes: Uint8Array) {
  const members = readMembers(bytes, null, house);
  if ("unreadable" in members) throw new Error(members.unreadable);
  return members;
}

/** The same, of lines. */
export function read(...lines: readonly string[]) {
  return membersOf(Buffer.from(lines.join("\n")));
}
