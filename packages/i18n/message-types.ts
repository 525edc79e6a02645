import { flat, type MessageTree } from "./areas";
import { shapeOf } from "./message-shape";

/**
 * What every message asks for, as the source of a type: one line a message, so that keys and arguments
 * are looked up and nothing has to be worked out from the texts, however many there are.
 */
export function typesOf(english: MessageTree): string {
  const lines = [...flat(english)].map(
    ([key, message]) => `  ${JSON.stringify(key)}: ${askedOf(message)};`,
  );
  return [
    `import type { ReactNode } from "react";\n`,
    "type Tag = (inside: ReactNode) => ReactNode;\n",
    "/** The arguments of each message by its key; null: it asks for nothing. */",
    "export interface Asked {",
    ...lines,
    "}\n",
  ].join("\n");
}

/** `seats: count` is a number, `name: text` a text, `<link>` a tag; a choice is any text. */
function askedOf(message: string): string {
  const asked = new Map(shapeOf(message).asks.map(argument));
  if (asked.size === 0) return "null";
  return `{ ${[...asked].map(([name, type]) => `readonly ${JSON.stringify(name)}: ${type}`).join("; ")} }`;
}

function argument(ask: string): readonly [string, string] {
  const [, tag] = ask.match(/^<(.+)>$/) ?? [];
  if (tag !== undefined) return [tag, "Tag"];
  const [name = "", kind] = ask.split(": ");
  return [name, kind === "count" ? "number" : "string"];
}
