import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { laid, type MessageTree, treeOf } from "./areas";
import { typesOf } from "./message-types";
import { locales } from "./src/locales";

const folder = fileURLToPath(new URL("./src/generated/", import.meta.url));

/**
 * Writes `src/generated/<locale>.ts` for every language, laid over English, so that what it lacks is said
 * in English; and `src/generated/asked.ts`, the keys and arguments of all messages as a type.
 */
export function setup() {
  mkdirSync(folder, { recursive: true });
  const english = treeOf("en");
  write("asked", typesOf(english));
  for (const locale of locales) write(locale, sourceOf(laid(treeOf(locale), english)));
}

function sourceOf(tree: MessageTree) {
  const type = "type Tree = { readonly [key: string]: string | Tree };";
  return `${type}\n\nexport const messages: Tree = ${JSON.stringify(tree, null, 1)};\n`;
}

/** A file that says the same already is left alone: those who watch it would start anew. */
function write(name: string, source: string) {
  const file = `${folder}${name}.ts`;
  if (!existsSync(file) || readFileSync(file, "utf8") !== source) writeFileSync(file, source);
}
