import { MatchingError } from "./fault";
import { createHeap } from "./heap";
import { finish, type Steps } from "./steps";

/** Nodes 0 to `supply.length` − 1 and arcs in parallel arrays; every number is an integer. */
export type Network = {
  /** What each node gives (more than 0) or takes (less than 0). */
  readonly supply: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly capacity: ArrayLike<number>;
};

export type Flow = {
  /** What goes through each arc. */
  readonly flow: Int32Array;
  /**
   * The proof: with reduced cost = cost + potential[from] − potential[to], an arc above 0 is empty
   * and an arc below 0 is full, so no other flow between the same amounts is cheaper.
   */
  readonly potential: Float64Array;
  /** What could not be sent because no way was left. */
  readonly unsent: number;
};

/** Costs, potentials and distances stay within this, so that sums of four are exact. */
export const exactLimit = 2 ** 51;

/**
 * Sends everything from those who give to those who take, as cheaply as possible: successive
 * shortest paths with potentials (J. Edmonds and R. M. Karp, "Theoretical improvements in algorithmic
 * efficiency for network flow problems", Journal of the ACM 19, 1972; as in R. K. Ahuja, T. L.
 * Magnanti and J. B. Orlin, "Network flows", 1993, section 9.7), each search ending at the first
 * node that takes. Costs may be negative. Throws MatchingError for a round trip of negative cost and
 * for sums that are no longer exact. O(units · arcs · log nodes); equal input gives equal output.
 */
export function minCostFlow(network: Network, cost: ArrayLike<number>): Flow {
  return finish(minCostFlowInSteps(network, cost));
}

/** The same in steps, one for each way through the network. */
export function* minCostFlowInSteps(network: Network, cost: ArrayLike<number>): Steps<Flow> {
  const { from, to } = network;
  const nodes = network.supply.length;
  const { first, arcs } = outgoing(network);
  yield;
  // Arc a forwards is 2a, backwards 2a + 1; `left` is what still fits through each.
  const left = new Int32Array(2 * from.length);
  for (let arc = 0; arc < from.length; arc++) left[2 * arc] = network.capacity[arc] as number;
  const supply = Int32Array.from(network.supply);
  const potential = firstPotentials(network, cost);
  yield;
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const via = new Int32Array(nodes);
  const heap = createHeap(nodes);
  let reached: number[] = [];

  /** The nearest node that takes; −1 if there is no way. */
  function search(source: number): number {
    for (const node of reached) distance[node] = Number.POSITIVE_INFINITY;
    heap.clear();
    reached = [source];
    distance[source] = 0;
    heap.put(source, 0);
    for (let node = heap.take(); node >= 0; node = heap.take()) {
      if ((supply[node] as number) < 0) return node;
      const end = first[node + 1] as number;
      const so = (distance[node] as number) + (potential[node] as number);
      for (let at = first[node] as number; at < end; at++) {
        const step = arcs[at] as number;
        if (left[step] === 0) continue;
        const arc = step >> 1;
        const back = (step & 1) === 1;
        const next = (back ? from[arc] : to[arc]) as number;
        const price = cost[arc] as number;
        const length = so + (back ? -price : price) - (potential[next] as number);
        const known = distance[next] as number;
        if (length >= known) continue;
        if (known === Number.POSITIVE_INFINITY) reached.push(next);
        distance[next] = length;
        via[next] = step;
        heap.put(next, length);
      }
    }
    return -1;
  }

  /** Keeps every reduced cost at or above 0, and makes that of the way to `target` 0. */
  function raise(target: number): void {
    const length = distance[target] as number;
    for (const node of reached) {
      const short = (distance[node] as number) - length;
      if (short < 0) potential[node] = exact((potential[node] as number) + short);
    }
  }

  function send(source: number, target: number): void {
    let amount = Math.min(supply[source] as number, -(supply[target] as number));
    const steps: number[] = [];
    for (let node = target; node !== source; ) {
      const step = via[node] as number;
      steps.push(step);
      amount = Math.min(amount, left[step] as number);
      node = ((step & 1) === 1 ? to[step >> 1] : from[step >> 1]) as number;
    }
    for (const step of steps) {
      left[step] = (left[step] as number) - amount;
      left[step ^ 1] = (left[step ^ 1] as number) + amount;
    }
    supply[source] = (supply[source] as number) - amount;
    supply[target] = (supply[target] as number) + amount;
  }

  let unsent = 0;
  for (let source = 0; source < nodes; source++) {
    while ((supply[source] as number) > 0) {
      const target = search(source);
      if (target < 0) break;
      raise(target);
      send(source, target);
      yield;
    }
    unsent += Math.max(0, supply[source] as number);
  }
  const flow = Int32Array.from({ length: from.length }, (_, arc) => left[2 * arc + 1] as number);
  return { flow, potential, unsent };
}

/** The steps that leave each node: those of node n stand in `arcs` from first[n] up to first[n + 1]. */
function outgoing({ supply, from, to }: Network): { first: Int32Array; arcs: Int32Array } {
  const first = new Int32Array(supply.length + 1);
  const arcs = new Int32Array(2 * from.length);
  const origin = (step: number) => ((step & 1) === 1 ? to[step >> 1] : from[step >> 1]) as number;
  const count = (node: number, by: number) => {
    first[node] = (first[node] as number) + by;
    return first[node] as number;
  };
  for (let step = 0; step < arcs.length; step++) count(origin(step), 1);
  for (let node = 1; node < first.length; node++) count(node, first[node - 1] as number);
  for (let step = arcs.length - 1; step >= 0; step--) arcs[count(origin(step), -1)] = step;
  return { first, arcs };
}

/** Bellman–Ford from everywhere at once: two rounds where arcs are listed in the order of ways. */
function firstPotentials({ supply, from, to, capacity }: Network, cost: ArrayLike<number>) {
  const potential = new Float64Array(supply.length);
  for (let round = 0, changed = true; changed; round++) {
    if (round > supply.length) throw new MatchingError("A round trip has a negative cost.");
    changed = false;
    for (let arc = 0; arc < from.length; arc++) {
      if (capacity[arc] === 0) continue;
      const length = exact((potential[from[arc] as number] as number) + (cost[arc] as number));
      if (length >= (potential[to[arc] as number] as number)) continue;
      potential[to[arc] as number] = length;
      changed = true;
    }
  }
  return potential;
}

function exact(value: number): number {
  if (Math.abs(value) <= exactLimit && Number.isInteger(value)) return value;
  throw new MatchingError(`${value} is no integer that can be summed exactly.`);
}
