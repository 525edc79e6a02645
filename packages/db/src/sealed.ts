import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const nonceLength = 12;
const authTagLength = 16;
const headLength = 1 + nonceLength + authTagLength;

/**
 * Where a value lives. It is sealed in as well: copied to another row or column, it no longer
 * opens.
 */
export type Spot = `${string}.${string}:${string}`;

/** Versions and their keys of 32 bytes. Key 1 is never taken away: every index hangs on it. */
export type Keys = ReadonlyMap<number, Buffer>;

/** What seals, opens and indexes under one set of keys. */
export type Sealed = ReturnType<typeof createSealed>;

/**
 * One `version:base64` per line. The highest version seals; older ones still open what they sealed.
 * Throws when a line is no key of 32 bytes, or a version stands twice.
 */
export function readKeys(lines: string): Keys {
  const keys = lines
    .split(/\s+/)
    .filter((line) => line !== "")
    .map((line): [number, Buffer] => {
      const [version, key] = line.split(":");
      return [Number(version), Buffer.from(key ?? "", "base64")];
    });
  for (const [version, key] of keys) {
    if (!Number.isInteger(version) || version < 1 || version > 255) {
      throw new Error("A key's version is from 1 to 255.");
    }
    if (key.length !== 32) throw new Error(`Key ${version} is not 32 bytes long.`);
  }
  const versions = new Map(keys);
  if (versions.size < keys.length) throw new Error("A key's version stands there once.");
  return versions;
}

/**
 * The only place that seals and opens: version, nonce, tag, ciphertext. Throws when key 1 is
 * missing.
 */
export function createSealed(keys: Keys) {
  const current = Math.max(...keys.keys());
  keyOf(1);

  function keyOf(version: number) {
    const key = keys.get(version);
    if (!key) throw new Error(`No key of version ${version}.`);
    return key;
  }

  return {
    /** Another value each time, for the same text too. */
    seal(spot: Spot, text: string) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv(algorithm, keyOf(current), nonce, { authTagLength });
      cipher.setAAD(Buffer.from(spot));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      const head = Buffer.of(current);
      return new Uint8Array(Buffer.concat([head, nonce, cipher.getAuthTag(), body]));
    },
    /** Throws when a single bit, or the spot, is another than when it was sealed. */
    open(spot: Spot, bytes: Uint8Array) {
      const sealed = Buffer.from(bytes);
      const nonce = sealed.subarray(1, 1 + nonceLength);
      const decipher = createDecipheriv(algorithm, keyOf(sealed[0] ?? 0), nonce, { authTagLength });
      decipher.setAAD(Buffer.from(spot));
      decipher.setAuthTag(sealed.subarray(1 + nonceLength, headLength));
      return (
        decipher.update(sealed.subarray(headLength), undefined, "utf8") + decipher.final("utf8")
      );
    },
    /**
     * A keyed hash of 32 bytes by which a row is found without storing what it stands for: the same
     * for the same purpose and text, however it was typed (NFC, trimmed, lower case). Its key comes
     * from key 1 whatever the current version is, so that a new key leaves every index valid;
     * whoever must replace key 1 itself has to compute all indexes anew.
     */
    index(purpose: string, text: string) {
      const key = hkdfSync("sha256", keyOf(1), "", `commonhouse index ${purpose}`, 32);
      return Uint8Array.from(createHmac("sha256", Buffer.from(key)).update(folded(text)).digest());
    },
  };
}

function folded(text: string) {
  return text.normalize("NFC").trim().toLowerCase().normalize("NFC");
}
