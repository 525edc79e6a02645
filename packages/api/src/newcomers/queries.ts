import { createHash } from "node:crypto";

/** A UUID (version 8) that the same thing of the same whole always gets. */
export function idOf(whole: string, part: string | number): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([whole, part]))
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
