import { defaultTagOf, type Locale } from "./locales";
import { remember } from "./remember";

/** Languages that people may say they speak, as primary subtags; `sgn` stands for signing. */
export const spoken = [
  ..."af ak am ar ay az bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gn gu ha he hi hr ht hu hy id ig".split(
    " ",
  ),
  ..."it ja ka kk km ko ku ky ln lo lt lv mg mk ml mn mr mt my nb ne nl om pa pl ps pt qu ro ru rw sgn si sk sl".split(
    " ",
  ),
  ..."so sq sr sv sw ta te th ti tl tr uk ur uz vi wo yi yo zh zu".split(" "),
] as readonly string[];

const names = remember<Intl.DisplayNames>(50);

/** What a language is called in the reader's; null where `Intl` has no name for it. */
export function languageName(code: string, reader: Locale): string | null {
  const tag = defaultTagOf(reader);
  const known = names(tag, () => {
    return new Intl.DisplayNames([tag], { type: "language", fallback: "none" });
  });
  try {
    return known.of(code) ?? null;
  } catch (error) {
    // Not written like a language at all.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
