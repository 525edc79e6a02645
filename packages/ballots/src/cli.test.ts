import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "ballots-"));
afterAll(() => rmSync(folder, { recursive: true }));

const program = fileURLToPath(new URL("../ballots.mjs", import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Runs the command line as a process of its own, called from the folder of the files. */
function run(...args: string[]) {
  const env = { ...process.env, INIT_CWD: folder };
  const asked = { cwd: root, env, encoding: "utf8" } as const;
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], asked);
  return { stdout, stderr, status };
}

/** The same as people call it, from the folder of the files. */
function runByNpm(...args: string[]) {
  const called = ["--prefix", root, "run", "-s", "ballots", "--", ...args];
  const { stdout, stderr, status } = spawnSync("npm", called, { cwd: folder, encoding: "utf8" });
  return { stdout, stderr: stderr.replace(/^npm warn .*\n/gm, ""), status };
}

function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const board = '3 1\n3 1 2 0\n2 2 1 0\n1 3 2 0\n0\n"A"\n"B"\n"C"\n"Board"\n';

test("a count as JSON is one line on standard output and nothing else", () => {
  const { stdout, stderr, status } = run("count", put("a.blt", board), "--json");
  expect([stderr, status]).toEqual(["", 0]);
  expect(stdout.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({
    name: "Board",
    method: "stv-scottish",
    quota: "4.00000",
    winners: [1],
  });
}, 30_000);

test("a corpus is answered line by line", () => {
  const line = '{"id":"e1","seats":1,"candidates":2,"ballots":[[3,[0,1]],[2,[1]]]}\n';
  const { stdout } = run("count", put("c.jsonl", line + line.replace("e1", "e2")));
  const ids = stdout
    .trim()
    .split("\n")
    .map((result) => JSON.parse(result).id);
  expect(ids).toEqual(["e1", "e2"]);
}, 30_000);

test("a fault is one sentence on standard error, nothing on standard output, and exit 1", () => {
  const line = '{"id":"e1","seats":1,"candidates":2,"ballots":[[3,[0,1]],[2,[1]]]}\n';
  for (const [file, fault] of [
    [
      put("cut.blt", board.slice(0, 18)),
      "Line 3: the ballot does not end with 0; is the file cut off?\n",
    ],
    [
      put("cut.jsonl", line + line.slice(0, 40)),
      "Line 2: this is not valid JSON; is the file cut off?\n",
    ],
    [put("none.csv", ""), "The file is empty.\n"],
    ["nowhere.blt", /^There is no file .*nowhere\.blt\.\n$/],
  ] as const) {
    const { stdout, stderr, status } = run("count", file, "--json");
    expect([stdout, status]).toEqual(["", 1]);
    expect(stderr).toEqual(typeof fault === "string" ? fault : expect.stringMatching(fault));
  }
}, 60_000);

test("npm passes the answer, the fault and the exit code on as they are", () => {
  const right = ["count", put("a.blt", board), "--method", "irv", "--json"];
  const wrong = ["count", put("cut.blt", board.slice(0, 18))];
  for (const asked of [right, wrong]) expect(runByNpm(...asked)).toEqual(run(...asked));
}, 60_000);
