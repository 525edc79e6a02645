import { BallotError } from "./fault";

/** An exact number: whole parts, the lower one positive, in lowest terms. */
export type Fraction = { readonly upper: bigint; readonly lower: bigint };

/** The greatest whole number that divides both; never negative. */
export function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `upper / lower` in lowest terms. Throws when `lower` is 0 or a number is not whole. */
export function fraction(upper: bigint | number, lower: bigint | number = 1n): Fraction {
  for (const part of [upper, lower]) {
    if (typeof part === "number" && !Number.isSafeInteger(part)) {
      throw new BallotError(`A fraction has whole numbers above and below, not ${part}.`);
    }
  }
  const [a, b] = [BigInt(upper), BigInt(lower)];
  if (b === 0n) throw new BallotError("A fraction cannot be divided by 0.");
  const divisor = commonDivisor(a, b);
  const sign = b < 0n ? -1n : 1n;
  return { upper: (sign * a) / divisor, lower: (sign * b) / divisor };
}

/** The sum. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.upper * b.lower + b.upper * a.lower, a.lower * b.lower);
}

/** The difference. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.upper * b.lower - b.upper * a.lower, a.lower * b.lower);
}

/** The product. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.upper * b.upper, a.lower * b.lower);
}

/** The quotient. Throws when `b` is 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.upper * b.lower, a.lower * b.upper);
}

/** Below 0 when `a` is less, above 0 when it is more, 0 when they are equal. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.upper * b.lower - b.upper * a.lower;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** As it is written: `3`, `-1`, `11/32`. */
export function text(a: Fraction): string {
  return a.lower === 1n ? `${a.upper}` : `${a.upper}/${a.lower}`;
}

/** As a decimal with so many places, cut off (towards 0), for reading: nothing is decided by it. */
export function decimal({ upper, lower }: Fraction, places: number): string {
  const sign = upper < 0n ? "-" : "";
  const cut = ((upper < 0n ? -upper : upper) * 10n ** BigInt(places)) / lower;
  const digits = cut.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`;
}
