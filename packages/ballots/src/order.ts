/** Candidates by their value, highest first, equals in one list in order of their number. */
export function byValue<Value extends number | bigint>(values: readonly Value[]): number[][] {
  const sorted = values.map((_, candidate) => candidate).sort((a, b) => compare(values, b, a));
  const order: number[][] = [];
  for (const candidate of sorted) {
    const last = order.at(-1);
    if (last !== undefined && values[last[0] as number] === values[candidate]) last.push(candidate);
    else order.push([candidate]);
  }
  return order;
}

function compare<Value extends number | bigint>(
  values: readonly Value[],
  one: number,
  other: number,
): number {
  const [a, b] = [values[one] as Value, values[other] as Value];
  if (a === b) return other - one;
  return a < b ? -1 : 1;
}

/**
 * Candidates in layers: first whoever no other one defeats, then whoever none of the rest defeats,
 * and so on. `defeats` must be without cycles.
 */
export function byDefeats(
  candidates: readonly number[],
  defeats: (one: number, other: number) => boolean,
): number[][] {
  const order: number[][] = [];
  let left = candidates;
  while (left.length > 0) {
    const layer = left.filter((one) => !left.some((other) => defeats(other, one)));
    order.push(layer);
    left = left.filter((one) => !layer.includes(one));
  }
  return order;
}
