import fc from "fast-check";
import type { Network } from "./min-cost-flow";

/** A network small enough to try every flow, with some aims. */
export type MadeNetwork = { readonly network: Network; readonly aims: number[][] };

const arc = fc.record({
  ends: fc.uniqueArray(fc.nat(3), { minLength: 2, maxLength: 2 }),
  capacity: fc.nat(2),
  costs: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 }),
});

/** Networks of four nodes with up to seven arcs and so many aims; going back costs more than any way on earns. */
export function networks(aims: 1 | 2 | 3, unit = 1): fc.Arbitrary<MadeNetwork> {
  return fc
    .record({ arcs: fc.array(arc, { maxLength: 7 }), gives: fc.nat(3), passes: fc.nat(1) })
    .map(({ arcs, gives, passes }) => ({
      network: {
        supply: [gives, passes, 0, -gives - passes],
        from: arcs.map(({ ends: [from = 0] }) => from),
        to: arcs.map(({ ends: [, to = 0] }) => to),
        capacity: arcs.map(({ capacity }) => capacity),
      },
      aims: Array.from({ length: aims }, (_, aim) =>
        arcs.map(({ ends: [from = 0, to = 0], costs }) => {
          const back = from > to ? 13 : 0;
          return unit * ((costs[aim] ?? 0) + back);
        }),
      ),
    }));
}

/** Every flow that sends everything. */
export function everyFlow({ supply, from, to, capacity }: Network): number[][] {
  const found: number[][] = [];
  const visit = (flow: number[]): void => {
    const arc = flow.length;
    if (arc < from.length) {
      for (let sent = 0; sent <= (capacity[arc] ?? 0); sent++) visit([...flow, sent]);
      return;
    }
    const balance = Array.from(supply);
    for (const [at, sent] of flow.entries()) {
      balance[from[at] as number] = (balance[from[at] as number] ?? 0) - sent;
      balance[to[at] as number] = (balance[to[at] as number] ?? 0) + sent;
    }
    if (balance.every((remains) => remains === 0)) found.push(flow);
  };
  visit([]);
  return found;
}
