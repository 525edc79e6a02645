import type { RankedBallot } from "./pack";

// The rules once more, paper by paper and without any haste: what the counts must equal. Ties: the
// candidate listed first goes out, unless an earlier round tells them apart.

/** One paper, as far as it is clear. */
type Paper = { readonly names: readonly number[]; value: bigint; holder: number | null };

/** What a plain count finds. */
export type PlainCount = { readonly rounds: bigint[][]; readonly winners: number[] };

function papersOf(ballots: readonly RankedBallot[]): Paper[] {
  return ballots.flatMap(({ weight, ranking }) => {
    const places = ranking.map((place) => [place].flat());
    const tie = places.findIndex((place) => place.length > 1);
    const names = places.slice(0, tie === -1 ? undefined : tie).flat();
    return Array.from({ length: weight }, () => ({ names, value: 1n, holder: null }));
  });
}

const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
const least = (values: readonly bigint[]) => extreme(values, (a, b) => a < b);
const most = (values: readonly bigint[]) => extreme(values, (a, b) => a > b);

function extreme(values: readonly bigint[], isBetter: (a: bigint, b: bigint) => boolean): bigint {
  let [best = 0n] = values;
  for (const value of values) if (isBetter(value, best)) best = value;
  return best;
}

/** Who is left when those who differ at the latest round are told apart, then the rounds before. */
function told(tied: readonly number[], rounds: readonly bigint[][], pick: typeof least): number {
  let left = tied;
  for (const votes of rounds.toReversed()) {
    const best = pick(left.map((c) => votes[c] ?? 0n));
    left = left.filter((c) => votes[c] === best);
  }
  return left[0] ?? -1;
}

/** The first on a paper among these. */
function next(paper: Paper, among: ReadonlySet<number>): number | null {
  const from = paper.holder === null ? 0 : paper.names.indexOf(paper.holder) + 1;
  return paper.names.slice(from).find((name) => among.has(name)) ?? null;
}

/** Scottish STV, a paper at a time. */
export function plainScottish(n: number, seats: number, cast: readonly RankedBallot[]): PlainCount {
  const unit = 100_000n;
  const papers = papersOf(cast).filter(({ names }) => names.length > 0);
  const quota = (BigInt(papers.length) / BigInt(seats + 1) + 1n) * unit;
  const continuing = new Set(Array.from({ length: n }, (_, c) => c));
  const pending = new Set<number>();
  const parked = new Set<number>();
  const winners: number[] = [];
  const rounds: bigint[][] = [];
  for (const paper of papers) {
    paper.value = unit;
    paper.holder = next(paper, continuing);
  }
  for (;;) {
    const votes = Array.from({ length: n }, (_, c) =>
      parked.has(c) ? quota : sum(papers.filter((p) => p.holder === c).map((p) => p.value)),
    );
    rounds.push(votes);
    const by = (a: number, b: number) => Number((votes[b] ?? 0n) - (votes[a] ?? 0n)) || a - b;
    const ordered = [...continuing].sort(by);
    for (const c of ordered.filter((each) => (votes[each] ?? 0n) >= quota)) {
      continuing.delete(c);
      winners.push(c);
      if ((votes[c] ?? 0n) > quota) pending.add(c);
    }
    if (winners.length + continuing.size <= seats)
      for (const c of ordered.filter((each) => continuing.has(each))) winners.push(c);
    if (winners.length >= Math.min(seats, n)) return { rounds, winners };
    if (pending.size > 0) {
      const from = told(
        [...pending].sort((a, b) => a - b),
        rounds,
        most,
      );
      pending.delete(from);
      parked.add(from);
      const total = votes[from] ?? 0n;
      for (const paper of papers.filter(({ holder }) => holder === from)) {
        paper.value = ((total - quota) * paper.value) / total;
        paper.holder = next(paper, continuing);
        if (paper.holder === null) paper.holder = -1;
      }
    } else {
      const from = told([...continuing], rounds, least);
      continuing.delete(from);
      for (const paper of papers.filter(({ holder }) => holder === from)) {
        paper.holder = next(paper, continuing);
        if (paper.holder === null) paper.holder = -1;
      }
    }
  }
}

/** Meek STV, a paper at a time. */
export function plainMeek(n: number, seats: number, cast: readonly RankedBallot[]): PlainCount {
  const unit = 10n ** 9n;
  const up = (a: bigint, b: bigint) => (a + b - 1n) / b;
  const papers = papersOf(cast);
  const keep = Array.from({ length: n }, () => unit);
  const hopeful = new Set(keep.keys());
  const winners: number[] = [];
  const rounds: bigint[][] = [];
  while (winners.length < seats && winners.length + hopeful.size > seats) {
    for (let last: bigint | null = null; ; ) {
      const votes = keep.map(() => 0n);
      for (const { names } of papers) {
        let left = unit;
        for (const name of names) {
          const share = up(left * (keep[name] ?? 0n), unit);
          votes[name] = (votes[name] ?? 0n) + share;
          left -= share;
        }
      }
      const of = (c: number) => votes[c] ?? 0n;
      const quota = sum(votes) / BigInt(seats + 1) + 1n;
      const elected = [...hopeful].filter((c) => of(c) >= quota);
      for (const c of elected) hopeful.delete(c);
      winners.push(...elected);
      const surplus = sum(winners.map((c) => of(c) - quota).filter((each) => each > 0n));
      const isOver = elected.length > 0 || surplus < 1000n || (last !== null && surplus >= last);
      if (isOver) rounds.push(votes);
      if (elected.length > 0) break;
      if (isOver) {
        const fewest = least([...hopeful].map(of));
        const out = [...hopeful].find((c) => of(c) <= fewest + surplus) ?? -1;
        hopeful.delete(out);
        keep[out] = 0n;
        break;
      }
      for (const c of winners) keep[c] = up(up((keep[c] ?? 0n) * quota, unit) * unit, of(c));
      last = surplus;
    }
  }
  if (winners.length + hopeful.size <= seats) winners.push(...hopeful);
  return { rounds, winners };
}

/** Instant runoff, a paper at a time. */
export function plainRunoff(n: number, cast: readonly RankedBallot[]): PlainCount {
  const papers = papersOf(cast);
  const standing = new Set(Array.from({ length: n }, (_, c) => c));
  const rounds: bigint[][] = [];
  for (;;) {
    const holders = papers.map((paper) => next(paper, standing));
    const votes = Array.from({ length: n }, (_, c) =>
      BigInt(holders.filter((holder) => holder === c).length),
    );
    rounds.push(votes);
    const of = (c: number) => votes[c] ?? 0n;
    const winner = [...standing].find((c) => of(c) * 2n > sum(votes) || standing.size === 1);
    if (winner !== undefined) return { rounds, winners: [winner] };
    standing.delete(told([...standing], rounds, least));
  }
}
