/** Somebody beside whom another may stand: `key` says who, `name` is folded. */
export type Somebody<Key> = {
  readonly key: Key;
  readonly name: string;
  /** The day of joining. */
  readonly day: string | null;
  readonly phone: string | null;
};

/** Two who are likely one person, and what they share beside the name. */
export type Pair<Key> = { readonly one: Key; readonly other: Key; readonly by: "joined" | "phone" };

/** Fewer digits are an extension or a slip, and many share it. */
const fewestDigits = 6;

/**
 * Who is likely there twice: the same name, and the same day of joining or the same phone. Several
 * alike are each paired with the first of them.
 */
export function pairsOf<Key>(people: readonly Somebody<Key>[]): readonly Pair<Key>[] {
  const seen = new Map<string, Key>();
  const pairs: Pair<Key>[] = [];
  for (const { key, name, day, phone } of people) {
    const digits = phone?.replaceAll(/[^0-9]/g, "") ?? "";
    const traits = [
      { by: "joined", trait: day },
      { by: "phone", trait: digits.length >= fewestDigits ? digits : null },
    ] as const;
    const paired = new Set<Key>();
    for (const { by, trait } of traits) {
      if (trait === null) continue;
      const mark = JSON.stringify([name, by, trait]);
      const one = seen.get(mark);
      if (one === undefined) seen.set(mark, key);
      else if (!paired.has(one)) {
        paired.add(one);
        pairs.push({ one, other: key, by });
      }
    }
  }
  return pairs;
}
