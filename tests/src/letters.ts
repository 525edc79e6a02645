import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";

/** A letter as it left the house. */
export type Letter = { readonly subject: string; readonly from: string; readonly text: string };

const patience = 15_000;

/** All letters to an address, once there are that many. Throws if there never are. */
export async function lettersTo(address: string, atLeast: number): Promise<readonly Letter[]> {
  for (const until = Date.now() + patience; Date.now() < until; await setTimeout(100)) {
    const letters = arrived(address);
    if (letters.length >= atLeast) return letters;
  }
  throw new Error(`${arrived(address).length} letters to ${address} instead of ${atLeast}.`);
}

function arrived(address: string) {
  const { mailFolder } = inject("house");
  return readdirSync(mailFolder)
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(mailFolder, name), "utf8")))
    .filter(({ to }) => to.includes(address))
    .map(({ raw }) => opened(raw));
}

function opened(raw: string): Letter {
  const [head = "", body = ""] = raw.split(/\r\n\r\n(.*)/s);
  const lines = head.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  const header = (name: string) =>
    plain(lines.find((line) => line.toLowerCase().startsWith(`${name}:`)) ?? "")
      .slice(name.length + 1)
      .trim();
  const coding = header("content-transfer-encoding").toLowerCase();
  const text = coding === "base64" ? fromBase64(body) : coding === "7bit" ? body : quoted(body);
  return { subject: header("subject"), from: header("from"), text };
}

/** A header whose words were encoded one by one. */
function plain(header: string) {
  return header
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === "b" ? fromBase64(word) : quoted(word.replaceAll("_", " ")),
    );
}

const fromBase64 = (text: string) => Buffer.from(text, "base64").toString("utf8");

function quoted(text: string) {
  const bytes = text
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
