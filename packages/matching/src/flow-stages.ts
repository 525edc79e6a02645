import { exactLimit, type Network } from "./min-cost-flow";
import { finish, type Steps } from "./steps";

/** What one aim costs on each arc; less is better. */
export type Aim = ArrayLike<number>;

/**
 * Aims in the order of their importance as costs to be solved one after the other. Neighbours become
 * one cost where a weight lets a single unit of the first outweigh all that the others can differ
 * by, and every sum stays exact.
 */
export function stagesOf(network: Network, aims: readonly Aim[]): readonly Float64Array[] {
  return finish(stagesInSteps(network, aims));
}

/** The same in steps, one for each aim. */
export function* stagesInSteps(
  network: Network,
  aims: readonly Aim[],
): Steps<readonly Float64Array[]> {
  const stages: Float64Array[] = [];
  for (const aim of aims.toReversed()) {
    const later = stages[0];
    const merged = later && outweigh(aim, later, 1 + spread(network, later));
    if (merged && longest(network, merged) <= exactLimit) stages[0] = merged;
    else stages.unshift(Float64Array.from(aim));
    yield;
  }
  return stages;
}

function outweigh(aim: Aim, later: Float64Array, weight: number): Float64Array {
  return later.map((cost, arc) => (aim[arc] as number) * weight + cost);
}

/**
 * By how much the costs of two flows that send everything can differ at most: from each node, all
 * that fits through it by its dearest or by its cheapest arc. A node that something comes into may
 * also be passed by.
 */
export function spread({ supply, from, to, capacity }: Network, cost: Aim): number {
  const nodes = Array.from(supply, (gives) => {
    return { into: Math.max(0, gives), out: 0, least: Infinity, most: -Infinity };
  });
  for (let arc = 0; arc < from.length; arc++) {
    const head = nodes[to[arc] as number];
    if (head === undefined || capacity[arc] === 0) continue;
    head.into += capacity[arc] as number;
    head.least = Math.min(head.least, 0);
    head.most = Math.max(head.most, 0);
  }
  for (let arc = 0; arc < from.length; arc++) {
    const tail = nodes[from[arc] as number];
    if (tail === undefined || capacity[arc] === 0) continue;
    tail.out += capacity[arc] as number;
    tail.least = Math.min(tail.least, cost[arc] as number);
    tail.most = Math.max(tail.most, cost[arc] as number);
  }
  let sum = 0;
  for (const { into, out, least, most } of nodes) {
    const through = Math.min(into, out);
    if (through > 0) sum += through * (most - least);
  }
  return sum;
}

/** More than any way through the network, forwards or back, can cost: it passes each node once. */
function longest({ supply, from, to }: Network, cost: Float64Array): number {
  const dearest = new Float64Array(supply.length);
  for (const [arc, price] of cost.entries()) {
    for (const node of [from[arc] as number, to[arc] as number]) {
      dearest[node] = Math.max(dearest[node] as number, Math.abs(price));
    }
  }
  return 2 * dearest.reduce((sum, price) => sum + price, 0);
}
