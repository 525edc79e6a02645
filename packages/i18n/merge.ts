import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { laid, type MessageTree, treeOf } from "./areas";
import { type Locale, locales } from "./src/locales";

const folder = fileURLToPath(new URL("./src/generated/", import.meta.url));

/**
 * Writes `src/generated/<locale>.ts` for every language. English is `as const`, so that keys and ICU
 * arguments are typed; the others are laid over it, so that what they lack is said in English.
 */
export function setup() {
  mkdirSync(folder, { recursive: true });
  const english = treeOf("en");
  for (const locale of locales) {
    write(locale, locale === "en" ? english : laid(treeOf(locale), english));
  }
}

/** A file that says the same already is left alone: those who watch it would start anew. */
function write(locale: Locale, tree: MessageTree) {
  const file = `${folder}${locale}.ts`;
  const text = JSON.stringify(tree, null, 1);
  const source =
    locale === "en"
      ? `export const messages = ${text} as const;\n`
      : `type Tree = { readonly [key: string]: string | Tree };\n\nexport const messages: Tree = ${text};\n`;
  if (!existsSync(file) || readFileSync(file, "utf8") !== source) writeFileSync(file, source);
}
