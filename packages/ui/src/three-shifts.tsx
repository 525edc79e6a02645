type Press = Pick<KeyboardEvent, "key" | "repeat" | "timeStamp">;

/** Milliseconds within which the third press must follow the first. */
const within = 1500;

/**
 * Says of each key whether it is the third Shift in a row. Any other key in between starts again, so
 * that capitals written quickly lead nobody out.
 */
export function threeShifts(): (press: Press) => boolean {
  let presses: number[] = [];
  return ({ key, repeat, timeStamp }) => {
    if (repeat) return false;
    presses = key === "Shift" ? [...presses, timeStamp].slice(-3) : [];
    const [first] = presses;
    const third = presses.length === 3 && first !== undefined && timeStamp - first <= within;
    if (third) presses = [];
    return third;
  };
}
