import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { median } from "../table";
import { type Contest, contests } from "./contests";
import { generate, type Habit } from "./generate";
import { type Run, run } from "./measure";

// `npm run bench:ballots`: counts made elections with ours and with npm packages, as whole processes
// from the file to the winners, in turn, and prints medians and how many times as long the others
// take. It takes about ten minutes, nearly all of it for the others: what does not end within
// `--limit` seconds is cut off, and on ballots of the second habit ours are measured alone. Less of
// it: `-- --ballots 1000000 --candidates 20 --habit some --methods irv,stv-meek`.

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    limit: { type: "string", default: "30" },
    ballots: { type: "string", default: "100000,1000000" },
    candidates: { type: "string", default: "10,20" },
    habit: { type: "string", default: "some,all" },
    methods: { type: "string", default: contests.map(({ method }) => method).join(",") },
  },
});
const runs = Number(values.runs);
const mostMs = Number(values.limit) * 1_000;
const folder = mkdtempSync(join(tmpdir(), "ballots-"));
const say = (text: string) => process.stdout.write(`${text}\n`);
const here = import.meta.dirname;
const ours = join(here, "../../packages/ballots/ballots.mjs");
const megabytesGoal = 100;
/** What takes longer than this is run once. */
const onceMs = 3_000;

let disagreed = 0;
say(machine());
try {
  for (const [index, habit] of (values.habit.split(",") as Habit[]).entries())
    for (const candidates of values.candidates.split(",").map(Number))
      for (const ballots of values.ballots.split(",").map(Number))
        await measureAll(ballots, candidates, habit, index === 0);
} finally {
  rmSync(folder, { recursive: true });
}
say(disagreed === 0 ? "All winners agree." : `${disagreed} winners do not agree.`);
process.exitCode = disagreed === 0 ? 0 : 1;

async function measureAll(
  ballots: number,
  candidates: number,
  habit: Habit,
  withPeers: boolean,
): Promise<void> {
  const file = join(folder, "election.json");
  generate(file, ballots, candidates, habit);
  const ranked = habit === "some" ? "some ranked" : "all ranked";
  say(`\n${ballots.toLocaleString("en")} ballots, ${candidates} candidates, ${ranked}`);
  const goalsHold = ballots === 1_000_000 && candidates === 20;
  const asked = contests.filter(({ method }) => values.methods.split(",").includes(method));
  for (const contest of asked)
    await measure(withPeers ? contest : { ...contest, peers: [] }, file, goalsHold);
}

async function measure(contest: Contest, file: string, goalsHold: boolean): Promise<void> {
  const { method, seats, peers } = contest;
  const asked = ["--method", method, "--seats", String(seats), "--ties", "first", "--json"];
  const commands = new Map([["ours", [ours, "count", file, ...asked]]]);
  for (const peer of peers)
    commands.set(peer, [join(here, "peer.ts"), peer, method, String(seats), file]);
  const taken = new Map<string, Run[]>([...commands.keys()].map((name) => [name, []]));
  for (let turn = 0; turn < runs; turn++)
    for (const [name, command] of commands) {
      const before = taken.get(name) ?? [];
      if (before.some(({ end, ms }) => end !== "done" || ms > onceMs)) continue;
      before.push(await run(command, mostMs));
    }
  const mine = taken.get("ours") ?? [];
  for (const [name, each] of taken) say(line(contest, name, each, mine, goalsHold));
}

function line(
  contest: Contest,
  name: string,
  each: readonly Run[],
  mine: readonly Run[],
  goalsHold: boolean,
): string {
  const isOurs = each === mine;
  const ended = each.find(({ end }) => end !== "done")?.end ?? "done";
  const ms = ended === "late" ? mostMs : median(each.map((one) => one.ms));
  const over = ended === "late" ? "> " : "";
  const times = `${over}${(ms / median(mine.map((one) => one.ms))).toFixed(1)} ×`;
  const most = Math.max(...each.map(({ megabytes }) => megabytes ?? 0));
  const agrees = ended === "done" ? winnersOf(each) === winnersOf(mine) : !isOurs;
  if (!agrees) disagreed += 1;
  return [
    `  ${(isOurs ? contest.method : "").padEnd(13)}`,
    name.padEnd(15),
    (ended === "failed" ? "failed" : `${over}${ms.toFixed(0)} ms`).padStart(10),
    (isOurs || ended === "failed" ? "" : times).padStart(10),
    most === 0 ? "" : `${most.toFixed(0)} MB`.padStart(9),
    isOurs && goalsHold ? `  ${goals(contest, ms, most)}` : "",
    agrees ? "" : "  OTHER WINNERS",
  ].join("");
}

function goals({ goalMs }: Contest, ms: number, megabytes: number): string {
  if (goalMs === undefined) return "";
  const time = ms <= goalMs ? "reached" : "NOT REACHED";
  const memory = megabytes <= megabytesGoal ? "reached" : "NOT REACHED";
  return `goal ${goalMs} ms ${time}, ${megabytesGoal} MB ${memory}`;
}

function winnersOf([first]: readonly Run[]): string {
  const { winners } = JSON.parse(first?.said || "{}") as { winners?: number[] };
  return JSON.stringify(winners?.toSorted((a, b) => a - b));
}

function machine(): string {
  const [load = 0] = loadavg();
  const processor = cpus()[0]?.model.trim() ?? "unknown";
  return `Node ${process.versions.node}, ${availableParallelism()} × ${processor}, load ${load.toFixed(1)} before; whole processes in turn, medians of ${runs} runs (of one, where it took over ${onceMs / 1_000} s)`;
}
