/** What is recorded here, and whose affair it is. */
export const actions = { "directory.export": "office" } as const;

/** Where a list goes on: after the last of those for whom it is not yet past. */
export function indexAfter<One>(list: readonly One[], isPast: (one: One) => boolean) {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = list[middle];
    if (one !== undefined && isPast(one)) from = middle + 1;
    else to = middle;
  }
  return from;
}
