import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** What a message asks for and says, whatever its language. */
export type Shape = {
  /** Arguments, tags and choices: "seats: count", "<link>", "state: select a|b". */
  readonly asks: readonly string[];
  readonly plurals: readonly Plural[];
  /** The words alone, arguments left out. */
  readonly words: readonly string[];
};

/** A plural: the text of each category, and whether that text shows the number. */
export type Plural = {
  readonly ordinal: boolean;
  readonly options: Readonly<Record<string, { readonly counts: boolean }>>;
};

/** Reads an ICU message; throws a SyntaxError where it is none. */
export function shapeOf(message: string): Shape {
  const asks = new Set<string>();
  const plurals: Plural[] = [];
  const words: string[] = [];
  walk(parse(message, { requiresOtherClause: true }), asks, plurals, words);
  return { asks: [...asks].sort(), plurals, words };
}

function walk(
  elements: readonly MessageFormatElement[],
  asks: Set<string>,
  plurals: Plural[],
  words: string[],
) {
  const inner = (within: readonly MessageFormatElement[]) => walk(within, asks, plurals, words);
  for (const element of elements) {
    switch (element.type) {
      case TYPE.literal:
        words.push(element.value);
        break;
      case TYPE.argument:
        asks.add(`${element.value}: text`);
        break;
      case TYPE.number:
        asks.add(`${element.value}: count`);
        break;
      case TYPE.date:
      case TYPE.time:
        asks.add(`${element.value}: date or time, which formats.ts writes`);
        break;
      case TYPE.select:
        asks.add(`${element.value}: select ${Object.keys(element.options).sort().join("|")}`);
        for (const { value } of Object.values(element.options)) inner(value);
        break;
      case TYPE.plural:
        asks.add(`${element.value}: count`);
        plurals.push({
          ordinal: element.pluralType === "ordinal",
          options: Object.fromEntries(
            Object.entries(element.options).map(([name, { value }]) => [
              name,
              { counts: counts(value) },
            ]),
          ),
        });
        for (const { value } of Object.values(element.options)) inner(value);
        break;
      case TYPE.tag:
        asks.add(`<${element.value}>`);
        inner(element.children);
        break;
      case TYPE.pound:
        break;
    }
  }
}

function counts(elements: readonly MessageFormatElement[]): boolean {
  return elements.some(
    (element) =>
      element.type === TYPE.pound || (element.type === TYPE.tag && counts(element.children)),
  );
}
