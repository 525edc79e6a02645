type Props = {
  readonly name: string;
  readonly size?: "s" | "m" | "xl";
};

/** The classes of the four tints; the first needs none. */
const tints = ["", "b", "c", "d"];

/** A name's first sign on a tint that stays the same. It says nothing: the name stands beside it. */
export function Face({ name, size = "m" }: Props) {
  const code = [...name].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_521, 7);
  const classes = ["face", tints[code % tints.length], size !== "m" && size];
  return (
    <span className={classes.filter(Boolean).join(" ")} aria-hidden="true">
      {initialOf(name)}
    </span>
  );
}

/** The first sign a reader sees in a name, with its marks; nothing of an empty name. */
export function initialOf(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(name.trim());
  return first?.segment ?? "";
}
