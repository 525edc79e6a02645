import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, decimal, fraction, minus, over, plus, text, times } from "./fraction";

const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const any = fc
  .tuple(
    whole,
    whole.filter((lower) => lower !== 0n),
  )
  .map(([upper, lower]) => fraction(upper, lower));

test("a tenth and two tenths are three tenths", () => {
  expect(plus(fraction(1, 10), fraction(2, 10))).toEqual(fraction(3, 10));
  expect(text(fraction(6, -4))).toBe("-3/2");
  expect(text(fraction(8, 4))).toBe("2");
});

test("no fraction is divided by 0 or made of a part", () => {
  expect(() => fraction(1, 0)).toThrow("divided by 0");
  expect(() => fraction(0.5)).toThrow("whole numbers");
  expect(() => over(fraction(1), fraction(0))).toThrow("divided by 0");
});

test("what is added and taken away, multiplied and divided, is what it was", () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(minus(plus(a, b), b)).toEqual(a);
      if (b.upper !== 0n) expect(over(times(a, b), b)).toEqual(a);
      expect(compare(a, b)).toBe(Math.sign(compare(plus(a, b), plus(b, b))));
      expect(compare(a, b) === 0).toBe(text(a) === text(b));
    }),
  );
});

test("a decimal is cut off, not rounded", () => {
  expect(decimal(fraction(2, 3), 2)).toBe("0.66");
  expect(decimal(fraction(-5, 4), 1)).toBe("-1.2");
  expect(decimal(fraction(1234), 3)).toBe("1234.000");
  expect(decimal(fraction(7, 2), 0)).toBe("3");
});
