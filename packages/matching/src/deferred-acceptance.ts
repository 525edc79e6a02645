/** One side of a market: how many each can have at once, and whom they would have, the dearest first. */
export type Side = readonly {
  readonly places: number;
  readonly prefers: readonly number[];
}[];

/**
 * Deferred acceptance (D. Gale and L. S. Shapley, "College admissions and the stability of
 * marriage", American Mathematical Monthly 69, 1962): proposers ask in the order of their wishes,
 * receivers keep the dearest so far. Nobody would rather have somebody who would rather have them,
 * and among all such outcomes this is the best for every proposer, whatever the order of asking.
 * Only those who stand in each other's list are paired. Returns [proposer, receiver], sorted.
 */
export function deferredAcceptance(proposers: Side, receivers: Side): [number, number][] {
  const ranks = receivers.map(({ prefers }) => new Map(prefers.map((one, rank) => [one, rank])));
  const held = receivers.map((): number[] => []);
  const asked = proposers.map(() => 0);
  const asking = proposers.flatMap(({ places, prefers }, proposer) =>
    Array<number>(Math.min(places, prefers.length)).fill(proposer),
  );
  for (let proposer = asking.pop(); proposer !== undefined; proposer = asking.pop()) {
    const at = asked[proposer] ?? 0;
    const receiver = proposers[proposer]?.prefers[at];
    if (receiver === undefined) continue;
    asked[proposer] = at + 1;
    const sent = receive(receiver, proposer);
    if (sent !== null) asking.push(sent);
  }

  /** Whom the receiver sends away for this proposer, perhaps the proposer; null if nobody. */
  function receive(receiver: number, proposer: number): number | null {
    const [keeps, rank] = [held[receiver], ranks[receiver]];
    if (!keeps || !rank?.has(proposer)) return proposer;
    keeps.push(proposer);
    keeps.sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0));
    const full = keeps.length > (receivers[receiver]?.places ?? 0);
    return full ? (keeps.pop() ?? null) : null;
  }

  const pairs = held.flatMap((keeps, receiver) =>
    keeps.map((proposer): [number, number] => [proposer, receiver]),
  );
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}
