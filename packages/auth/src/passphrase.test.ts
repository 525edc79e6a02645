import { availableParallelism } from "node:os";
import { parseOptions } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { decoy, hashPassphrase, verifyPassphrase } from "./passphrase";
import { BusyError } from "./queue";

test("a passphrase is kept as argon2id of 64 MiB, three passes, one lane", async () => {
  const hash = await hashPassphrase("seven herons wade at dusk");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  expect(await verifyPassphrase(hash, "seven herons wade at dusk")).toBe(true);
  expect(await verifyPassphrase(hash, "seven herons wade at dusk ")).toBe(false);
  expect(await verifyPassphrase(hash, " seven herons wade at dusk")).toBe(false);
});

test("the decoy costs as much as a real one", async () => {
  expect(parseOptions(decoy)).toEqual(parseOptions(await hashPassphrase("any")));
  expect(decoy).toContain("$argon2id$");
});

test("how a keyboard composes a letter makes no difference", async () => {
  const hash = await hashPassphrase("sieben Störche übers Moor".normalize("NFD"));
  expect(await verifyPassphrase(hash, "sieben Störche übers Moor".normalize("NFC"))).toBe(true);
});

test("a crowd at the door is turned away beyond what can be served, and nothing breaks", async () => {
  const crowd = Array.from({ length: 260 }, () => verifyPassphrase("$not-a-hash", "x"));
  const settled = await Promise.allSettled(crowd);
  const busy = settled.filter(
    (one) => one.status === "rejected" && one.reason instanceof BusyError,
  );
  expect(busy).toHaveLength(60 - Math.min(availableParallelism(), 3));
});
