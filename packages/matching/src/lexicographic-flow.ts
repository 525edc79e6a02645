import { type Aim, stagesInSteps } from "./flow-stages";
import { minCostFlowInSteps, type Network } from "./min-cost-flow";
import { finish, type Steps } from "./steps";

export type LexicographicFlow = {
  /** What goes through each arc. */
  readonly flow: Int32Array;
  /** For the checker: the potentials of each stage. */
  readonly proof: readonly Float64Array[];
};

/**
 * The flow that is best by the first aim, among all such by the second, and so on. The best flows
 * of a stage are exactly those that complementary slackness allows: an arc whose reduced cost is
 * above 0 stays empty, one below 0 stays full, and only the others are left to the next stage.
 * Everything must have a way. Throws MatchingError as minCostFlow does.
 */
export function lexicographicFlow(network: Network, aims: readonly Aim[]): LexicographicFlow {
  return finish(lexicographicFlowInSteps(network, aims));
}

/** The same in steps. */
export function* lexicographicFlowInSteps(
  network: Network,
  aims: readonly Aim[],
): Steps<LexicographicFlow> {
  const proof: Float64Array[] = [];
  const full = new Int32Array(network.from.length);
  let flow = full;
  let rest = network;
  for (const cost of yield* stagesInSteps(network, aims)) {
    const solved = yield* minCostFlowInSteps(rest, cost);
    yield;
    proof.push(solved.potential);
    flow = full.map((settled, arc) => settled + (solved.flow[arc] as number));
    rest = settle(rest, cost, solved.potential, full);
  }
  return { flow, proof };
}

/** The network without the arcs that a stage has settled; the full ones are added to `full`. */
function settle(rest: Network, cost: Aim, potential: Float64Array, full: Int32Array): Network {
  const { from, to } = rest;
  const supply = Int32Array.from(rest.supply);
  const capacity = Int32Array.from(rest.capacity);
  for (const [arc, fits] of capacity.entries()) {
    const [tail, head] = [from[arc] as number, to[arc] as number];
    const reduced =
      (cost[arc] as number) + (potential[tail] as number) - (potential[head] as number);
    if (reduced === 0) continue;
    capacity[arc] = 0;
    if (reduced > 0 || fits === 0) continue;
    full[arc] = fits;
    supply[tail] = (supply[tail] as number) - fits;
    supply[head] = (supply[head] as number) + fits;
  }
  return { from, to, supply, capacity };
}
