import { commonDivisor, type Fraction, fraction } from "./fraction";

/**
 * What votes still have to spend: one vote of ballot `i` has `money[kinds[i]] / unit`. Ballots with
 * equally much are of one kind, so that large numbers are touched once for all of them.
 */
export type Purses = {
  readonly unit: bigint;
  readonly money: readonly bigint[];
  readonly kinds: Uint32Array;
};

/** The ballots that want something, by index, and how many votes each of them is. */
export type Supporters = { readonly ballots: readonly number[]; readonly votes: readonly number[] };

/** Whoever wants each thing, from ballots that approve several. */
export function supportersOf(
  things: number,
  ballots: readonly { readonly weight: number; readonly approved: readonly number[] }[],
): readonly Supporters[] {
  const all = Array.from({ length: things }, () => ({
    ballots: [] as number[],
    votes: [] as number[],
  }));
  for (const [at, { weight, approved }] of ballots.entries()) {
    if (weight === 0) continue;
    for (const thing of approved) {
      all[thing]?.ballots.push(at);
      all[thing]?.votes.push(weight);
    }
  }
  return all;
}

/** Every vote has the same amount. */
export function equalPurses(amount: Fraction, ballots: number): Purses {
  return { unit: amount.lower, money: [amount.upper], kinds: new Uint32Array(ballots) };
}

/**
 * What a supporting vote pays at most when all supporters share `cost` as equally as their purses
 * allow: who has less gives everything. Not in lowest terms, for most are only compared. Null:
 * together they do not have it.
 */
export function price(
  { unit, money, kinds }: Purses,
  cost: bigint,
  { ballots, votes }: Supporters,
): Fraction | null {
  const votesOf = new Float64Array(money.length);
  for (let at = 0; at < ballots.length; at += 1) {
    const kind = kinds[ballots[at] ?? 0] ?? 0;
    votesOf[kind] = (votesOf[kind] ?? 0) + (votes[at] ?? 0);
  }
  let rich: number[] = [];
  let left = cost * unit;
  let richVotes = 0;
  for (let kind = 0; kind < votesOf.length; kind += 1) {
    if (votesOf[kind] === 0) continue;
    rich.push(kind);
    richVotes += votesOf[kind] ?? 0;
  }
  while (richVotes > 0) {
    const all = BigInt(richVotes);
    const limit = (left + all - 1n) / all;
    const stillRich: number[] = [];
    for (const kind of rich) {
      const has = money[kind] ?? 0n;
      if (has >= limit) stillRich.push(kind);
      else {
        const votes = votesOf[kind] ?? 0;
        left -= has * BigInt(votes);
        richVotes -= votes;
      }
    }
    if (stillRich.length === rich.length) return { upper: left, lower: all * unit };
    rich = stillRich;
  }
  return null;
}

/** The purses after every supporting vote gave `amount`, or all it had. */
export function pay(purses: Purses, { ballots }: Supporters, amount: Fraction): Purses {
  const { upper, lower } = fraction(amount.upper, amount.lower);
  const more = lower / commonDivisor(lower, purses.unit);
  const unit = purses.unit * more;
  const due = upper * (unit / lower);
  const pays = new Uint8Array(purses.kinds.length);
  for (const ballot of ballots) pays[ballot] = 1;
  const money = [0n];
  const moved = new Int32Array(2 * purses.money.length).fill(-1);
  const kinds = new Uint32Array(pays.length);
  for (let ballot = 0; ballot < pays.length; ballot += 1) {
    const kind = purses.kinds[ballot] ?? 0;
    const isPaying = pays[ballot] ?? 0;
    let next = moved[2 * kind + isPaying] ?? -1;
    if (next === -1) {
      const has = (purses.money[kind] ?? 0n) * more;
      const after = isPaying === 0 ? has : has - due;
      next = after > 0n ? money.push(after) - 1 : 0;
      moved[2 * kind + isPaying] = next;
    }
    kinds[ballot] = next;
  }
  return { unit, money, kinds };
}

/** What one vote of each ballot has left, exact. */
export function leftIn({ unit, money, kinds }: Purses): Fraction[] {
  const left = money.map((has) => fraction(has, unit));
  return Array.from(kinds, (kind) => left[kind] ?? fraction(0));
}
