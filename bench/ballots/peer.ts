import { readFileSync } from "node:fs";

// `node peer.ts PACKAGE METHOD SEATS FILE`: one count by another package, from the file to the
// winners as a line of JSON, the way its own description says.

type Cast = { readonly weight: number; readonly ranking: readonly number[] };
type Winners = readonly number[];

const [name, method = "", seats = "1", path = ""] = process.argv.slice(2);
const file = JSON.parse(readFileSync(path, "utf8"));
const ballots: readonly Cast[] = file.ballots;
const names: readonly string[] = file.candidates.map(({ id }: { id: number }) => `c${id}`);

const winners = await count();
process.stdout.write(`${JSON.stringify({ winners: winners.toSorted((a, b) => a - b) })}\n`);

function count(): Promise<Winners> {
  if (name === "votes") return byVotes();
  if (name === "caritat") return byCaritat();
  if (name === "schulze-method") return bySchulzeMethod();
  return byMeeksPrf();
}

async function byVotes(): Promise<Winners> {
  const { Borda, FirstPastThePost, InstantRunoff, Schulze } = await import("votes");
  const election = {
    candidates: [...names],
    ballots: ballots.map(({ weight, ranking }) => ({
      weight,
      ranking: ranking.map((candidate) => [nameOf(candidate)]),
    })),
  };
  const ways: Readonly<Record<string, () => { ranking(): string[][] }>> = {
    plurality: () => new FirstPastThePost(election),
    borda: () => new Borda(election),
    irv: () => new InstantRunoff(election),
    schulze: () => new Schulze(new FirstPastThePost(election).matrix),
  };
  return (ways[method]?.().ranking()[0] ?? []).map(idOf);
}

async function byCaritat(): Promise<Winners> {
  const { Ballot, condorcet, Election, irv, plurality, stv } = (await import("caritat")).default;
  const election = new Election({ candidates: names });
  for (const { ranking } of ballots) election.ballots.push(new Ballot(ranking.map(nameOf)));
  const ways: Readonly<Record<string, () => readonly string[]>> = {
    plurality: () => plurality(election),
    irv: () => [irv(election)],
    schulze: () => condorcet.schulze(election).slice(0, 1),
    "stv-meek": () => stv.meek(election, { seats: Number(seats) }),
  };
  return (ways[method]?.() ?? []).map(idOf);
}

async function bySchulzeMethod(): Promise<Winners> {
  const { run } = (await import("schulze-method")).default;
  const places = ballots.map(({ ranking }) => {
    const place = names.map(() => names.length);
    for (const [at, candidate] of ranking.entries()) place[candidate] = at;
    return place;
  });
  return run(names.length, places)[0]?.indexes ?? [];
}

async function byMeeksPrf(): Promise<Winners> {
  const { tabulate } = (await import("meeks-prf-js/run/meek.js")).default;
  const cast = ballots.map(({ weight, ranking }) => [weight, ranking.map(nameOf)] as const);
  const { elected } = tabulate(Number(seats), names, cast, null, names);
  return [...elected].map(idOf);
}

function nameOf(candidate: number): string {
  return names[candidate] ?? "";
}

function idOf(candidate: string): number {
  return Number(candidate.slice(1));
}
