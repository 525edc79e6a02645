import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locale } from "./src/locales";

/** Messages by key; a key may hold further keys. */
export type MessageTree = { readonly [key: string]: string | MessageTree };

const folder = fileURLToPath(new URL("./messages/", import.meta.url));

/**
 * The areas a language has: "workshops" for `workshops.json`, "refusals/workshops" for a file in a
 * folder. Sorted, so that what is generated from them is stable.
 */
export function areasOf(locale: Locale): readonly string[] {
  if (!existsSync(`${folder}${locale}`)) return [];
  return readdirSync(`${folder}${locale}`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .map((path) => path.slice(0, -".json".length).replaceAll("\\", "/"))
    .sort();
}

/** One area as it is written; its keys do not yet carry the area's name. */
export function readArea(locale: Locale, area: string): MessageTree {
  return JSON.parse(readFileSync(`${folder}${locale}/${area}.json`, "utf8"));
}

/** What `over` says, and where it is silent or of another shape, what `under` says. */
export function laid(over: MessageTree, under: MessageTree): MessageTree {
  const merged: Record<string, string | MessageTree> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    if (below === undefined || typeof below === typeof value) {
      merged[key] =
        typeof below === "object" && typeof value === "object" ? laid(value, below) : value;
    }
  }
  return merged;
}

/** All areas of a language in one tree: `refusals/workshops.json` stands at `refusals.workshops`. */
export function treeOf(locale: Locale): MessageTree {
  return areasOf(locale).reduce<MessageTree>((tree, area) => {
    const placed = area
      .split("/")
      .reduceRight<MessageTree>((inner, name) => ({ [name]: inner }), readArea(locale, area));
    return laid(placed, tree);
  }, {});
}

/** Every message of a tree by its dotted key. */
export function flat(tree: MessageTree, prefix = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === "string" ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}
