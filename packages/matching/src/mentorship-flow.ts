import type { Order } from "./mentorship";
import type { Market, Option } from "./mentorship-market";
import { missingOf } from "./mentorship-score";
import type { Network } from "./min-cost-flow";

/** The orders that a flow solves. */
export type FlowOrder = Extract<Order, "worstFirst" | "mostPairs" | "highestTotal">;

/** A market as a network: the arcs of its options come first, in their order. */
export type MarketFlow = { readonly network: Network; readonly aims: readonly Float64Array[] };

/**
 * Every newcomer sends one unit, to a mentor or straight to the end, which means waiting; a mentor
 * passes on one unit through each place. So every flow is a plan, and its aims are costs of arcs.
 */
export function marketFlow(market: Market, order: FlowOrder): MarketFlow {
  const { newcomers, mentors, options } = market;
  const end = newcomers.length + mentors.length;
  const open = openOf(market);
  const places = placesOf(market);
  const from = [
    ...options.map(({ newcomer }) => newcomer),
    ...open,
    ...places.map(({ mentor }) => newcomers.length + mentor),
  ];
  const to = [
    ...options.map(({ mentor }) => newcomers.length + mentor),
    ...open.map(() => end),
    ...places.map(() => end),
  ];
  const supply = new Int32Array(end + 1);
  for (const newcomer of open) supply[newcomer] = 1;
  supply[end] = -open.length;
  const network = {
    supply,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    capacity: new Int32Array(from.length).fill(1),
  };
  const aims = prices(market, order).map(({ pairing, waiting, carrying }) =>
    Float64Array.from([
      ...options.map((option) => pairing?.(option) ?? 0),
      ...open.map((newcomer) => waiting?.(newcomer) ?? 0),
      ...places.map(({ others }) => carrying?.(others) ?? 0),
    ]),
  );
  return { network, aims };
}

/** The flow that stands for these options, which pins are not among. */
export function flowOf(market: Market, chosen: readonly Option[]): Int32Array {
  const mentorOf = new Map(chosen.map(({ newcomer, mentor }) => [newcomer, mentor]));
  const taken = market.mentors.map(() => 0);
  for (const { mentor } of chosen) taken[mentor] = (taken[mentor] ?? 0) + 1;
  return Int32Array.from([
    ...market.options.map(({ newcomer, mentor }) => (mentorOf.get(newcomer) === mentor ? 1 : 0)),
    ...openOf(market).map((newcomer) => (mentorOf.has(newcomer) ? 0 : 1)),
    ...placesOf(market).map(({ mentor, at }) => (at < (taken[mentor] ?? 0) ? 1 : 0)),
  ]);
}

/** Newcomers whom no pin has decided. */
function openOf({ newcomers, pinned }: Market): number[] {
  const decided = new Set(pinned.map(({ newcomer }) => newcomer));
  return [...newcomers.keys()].filter((newcomer) => !decided.has(newcomer));
}

/** What an aim costs for a pair, for a newcomer who waits, for a mentor who has so many others. */
type Price = {
  readonly pairing?: (option: Option) => number;
  readonly waiting?: (newcomer: number) => number;
  readonly carrying?: (others: number) => number;
};

function prices({ newcomers, weights, previous }: Market, order: FlowOrder): readonly Price[] {
  const pairs: Price = { waiting: () => 1 };
  const total: Price = { pairing: ({ points }) => -points };
  if (order === "highestTotal") return [total];
  if (order === "mostPairs") return [pairs, total];
  const waited: Price = { waiting: (newcomer) => newcomers[newcomer]?.waited ?? 0 };
  const missing: Price = { pairing: ({ points }) => missingOf(points, weights.good) };
  const load: Price = { carrying: (others) => others };
  const changes: Price = {
    pairing: ({ newcomer, mentor }) => ((previous[newcomer] ?? mentor) === mentor ? 0 : 1),
    waiting: (newcomer) => (previous[newcomer] === undefined ? 0 : 1),
  };
  return [pairs, waited, missing, load, changes];
}

/** The places that newcomers could take, and how many others the mentor has before each. */
function placesOf({ mentors, room, options }: Market) {
  const asked = mentors.map(() => 0);
  for (const { mentor } of options) asked[mentor] = (asked[mentor] ?? 0) + 1;
  return mentors.flatMap(({ capacity }, mentor) => {
    const free = room[mentor] ?? 0;
    const length = Math.max(0, Math.min(free, asked[mentor] ?? 0));
    return Array.from({ length }, (_, at) => ({ mentor, at, others: capacity - free + at }));
  });
}
