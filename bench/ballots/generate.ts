import { closeSync, openSync, writeSync } from "node:fs";

/** How people rank: only as many as they care about, or all of them. */
export type Habit = "some" | "all";

/**
 * Writes an election as `election-fixture/1`, one ballot a line. Each voter picks, rank by rank,
 * one of the candidates left with a chance by popularity (Plackett and Luce), the next candidate
 * being nine tenths as popular as the one before. With `some` four fifths of those who have named
 * k go on to name k + 1. The same arguments always write the same file.
 */
export function generate(path: string, ballots: number, candidates: number, habit: Habit): void {
  const file = openSync(path, "w");
  const names = Array.from({ length: candidates }, (_, id) => ({ id, name: `Candidate ${id}` }));
  const head = { format: "election-fixture/1", name: "Made", method: "irv", seats: 1 };
  const opening = JSON.stringify({ ...head, candidates: names }).slice(0, -1);
  const random = randomNumbers(ballots + candidates);
  let part = `${opening},"ballots":[\n`;
  for (let ballot = 0; ballot < ballots; ballot++) {
    const comma = ballot + 1 < ballots ? "," : "";
    part += `{"weight":1,"ranking":[${ranking(candidates, habit, random)}]}${comma}\n`;
    if (part.length > 1 << 20) {
      writeSync(file, part);
      part = "";
    }
  }
  writeSync(file, `${part}]}\n`);
  closeSync(file);
}

function ranking(candidates: number, habit: Habit, random: () => number): string {
  const left = Array.from({ length: candidates }, (_, candidate) => candidate);
  const named: number[] = [];
  let chances = left.reduce((sum, candidate) => sum + 0.9 ** candidate, 0);
  while (left.length > 0) {
    let at = 0;
    for (let mark = random() * chances; at < left.length - 1; at++) {
      mark -= 0.9 ** (left[at] ?? 0);
      if (mark < 0) break;
    }
    const [candidate = 0] = left.splice(at, 1);
    named.push(candidate);
    chances -= 0.9 ** candidate;
    if (habit === "some" && random() > 0.8) break;
  }
  return named.join(",");
}

/** From 0 to below 1, always the same for the same seed (Marsaglia's xorshift). */
function randomNumbers(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
