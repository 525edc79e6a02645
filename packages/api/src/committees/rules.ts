/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "committees.idTaken": "CONFLICT",
  "committees.seatsHeld": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "committees.create": "office",
  "committees.edit": "office",
  "committees.end": "office",
} as const;

/** What is recorded about. */
export const objects = ["Committee"] as const;

/** More seats than these no committee has. */
export const mostSeats = 100;

/** Parts of a whole that have a name of their own in words. */
const named = {
  half: [1, 2],
  third: [1, 3],
  twoThirds: [2, 3],
  quarter: [1, 4],
  threeQuarters: [3, 4],
  whole: [1, 1],
} as const;

export const shareNames = [...(Object.keys(named) as (keyof typeof named)[]), "other"] as const;

/** What a part is called, whatever it is written as: 2 of 4 are a half. */
export function shareName([upper, lower]: readonly [number, number]): (typeof shareNames)[number] {
  const found = shareNames.find(
    (name) => name !== "other" && named[name][0] * lower === named[name][1] * upper,
  );
  return found ?? "other";
}

/** Whether there is anything a part can be of: not more than all, nor more than that. */
export function isReachable({
  share: [upper, lower],
  strict,
}: {
  readonly share: readonly [number, number];
  readonly strict: boolean;
}) {
  return strict ? upper < lower : upper <= lower;
}
