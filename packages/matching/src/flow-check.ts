import { type Aim, stagesOf } from "./flow-stages";
import { exactLimit, type Network } from "./min-cost-flow";

/** What is wrong with a flow: more or less than fits an arc, an unbalanced node, an arc that could do better. */
export type FlowFault = {
  readonly fault: "capacity" | "balance" | "notBest";
  readonly at: number;
};

/**
 * Checks a flow without solving anything: what fits, what comes and goes, and by the potentials of
 * each stage that no flow is better. Nothing is wrong where the list is empty.
 */
export function checkFlow(
  network: Network,
  aims: readonly Aim[],
  flow: ArrayLike<number>,
  proof: readonly ArrayLike<number>[],
): FlowFault[] {
  return [...checkAmounts(network, flow), ...checkBest(network, aims, flow, proof)];
}

function* checkAmounts(
  { supply, from, to, capacity }: Network,
  flow: ArrayLike<number>,
): Generator<FlowFault> {
  const balance = Array.from(supply);
  for (let arc = 0; arc < from.length; arc++) {
    const sent = flow[arc] ?? -1;
    const fits = Number.isInteger(sent) && sent >= 0 && sent <= (capacity[arc] as number);
    if (!fits) yield { fault: "capacity", at: arc };
    balance[from[arc] as number] = (balance[from[arc] as number] as number) - sent;
    balance[to[arc] as number] = (balance[to[arc] as number] as number) + sent;
  }
  for (const [at, remains] of balance.entries()) if (remains !== 0) yield { fault: "balance", at };
}

function* checkBest(
  network: Network,
  aims: readonly Aim[],
  flow: ArrayLike<number>,
  proof: readonly ArrayLike<number>[],
): Generator<FlowFault> {
  const settled = new Uint8Array(network.from.length);
  const stages = stagesOf(network, aims);
  if (stages.length !== proof.length) yield { fault: "notBest", at: -1 };
  for (const [stage, cost] of stages.entries()) {
    const potential = (node: number | undefined) => exactly(proof[stage]?.[node ?? -1]);
    for (const [at, price] of cost.entries()) {
      if (settled[at] === 1) continue;
      const reduced = price + potential(network.from[at]) - potential(network.to[at]);
      if (reduced === 0) continue;
      settled[at] = 1;
      const should = reduced > 0 ? 0 : network.capacity[at];
      if (Number.isNaN(reduced) || flow[at] !== should) yield { fault: "notBest", at };
    }
  }
}

/** A potential that sums stay exact with; anything else proves nothing. */
function exactly(potential: number | undefined): number {
  const exact = Number.isInteger(potential) && Math.abs(potential ?? 0) <= exactLimit;
  return exact ? (potential ?? 0) : Number.NaN;
}
