import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { PlainError } from "./plain-error";
import { checkPort } from "./ports";
import { type Child, supervise } from "./supervise";

const folder = mkdtempSync(join(tmpdir(), "supervise-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ready = "process.send('ready'); setInterval(() => {}, 1000);";
const drains = `process.on('SIGTERM', () => setTimeout(() => process.exit(0), 300)); ${ready}`;
const deaf = `process.on('SIGTERM', () => {}); ${ready}`;

function child(name: string, script: string): Child {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(file, script);
  return { name, args: [file], cwd: folder, env: process.env, log: join(folder, `${name}.log`) };
}

function keep(...children: Child[]) {
  const [stop, now] = [new AbortController(), new AbortController()];
  const lines: string[] = [];
  let processes: Readonly<Record<string, number>> = {};
  let onReady = () => {};
  const up = new Promise<void>((resolve) => {
    onReady = resolve;
  });
  const ended = supervise({
    children,
    signals: { stop: stop.signal, now: now.signal },
    say: (line) => lines.push(line),
    onReady,
    onStart: (started) => {
      processes = started;
    },
  });
  return { stop, now, lines, up, ended, pid: (name: string) => processes[name] ?? 0 };
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}

test("what dies is started again", async () => {
  const { stop, lines, up, ended, pid } = keep(child("steady", ready), child("mortal", ready));
  await up;
  const [steady, mortal] = [pid("steady"), pid("mortal")];
  process.kill(mortal, "SIGKILL");
  await expect.poll(() => pid("mortal") !== mortal && isAlive(pid("mortal"))).toBe(true);
  expect(pid("steady")).toBe(steady);
  expect(lines).toEqual(["The mortal stopped (SIGKILL). It is started again."]);
  stop.abort();
  await ended;
  expect([steady, pid("mortal")].map(isAlive)).toEqual([false, false]);
});

test("a web process counts as up once it answers", async () => {
  let isOpen = false;
  const server = createServer((_, response) => response.writeHead(isOpen ? 200 : 503).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const web = { ...child("web", ready), address: `http://127.0.0.1:${port}/readyz` };
  const { stop, up, ended } = keep(web);
  const first = await Promise.race([up.then(() => "up"), setTimeout(300, "waiting")]);
  isOpen = true;
  await up;
  stop.abort();
  await ended;
  server.close();
  expect(first).toBe("waiting");
});

test("told to stop, it lets each finish and starts none again", async () => {
  const { stop, lines, up, ended } = keep(child("drains", drains));
  await up;
  const asked = Date.now();
  stop.abort();
  await ended;
  expect(Date.now() - asked).toBeGreaterThanOrEqual(290);
  expect(lines).toEqual([]);
});

test("told twice, it waits no longer for one that does not listen", async () => {
  const { stop, now, up, ended, pid } = keep(child("deaf", deaf));
  await up;
  stop.abort();
  expect(await Promise.race([ended, setTimeout(300, "waiting")])).toBe("waiting");
  now.abort();
  await ended;
  expect(isAlive(pid("deaf"))).toBe(false);
});

test("one that does not listen is ended after eight seconds", { timeout: 12_000 }, async () => {
  const { stop, up, ended, pid } = keep(child("deaf-for-good", deaf));
  await up;
  stop.abort();
  await ended;
  expect(isAlive(pid("deaf-for-good"))).toBe(false);
});

test("one that cannot start ends all, and its last words are shown", async () => {
  const broken = child("broken", "throw new Error('no such room')");
  const { ended, pid } = keep(broken, child("bystander", ready));
  const fault = await ended.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(PlainError);
  expect((fault as PlainError).message).toMatch(/no such room[\s\S]*The broken does not start/);
  expect(isAlive(pid("bystander"))).toBe(false);
});

test("nothing outlives a keeper that is killed", async () => {
  const script = join(folder, "keeper.mts");
  const about = { ...child("orphan", ready), env: {} };
  writeFileSync(
    script,
    `import { supervise } from ${JSON.stringify(join(import.meta.dirname, "supervise.ts"))};
     const never = new AbortController().signal;
     await supervise({ children: [${JSON.stringify(about)}], signals: { stop: never, now: never },
       say() {}, onStart: (started) => process.send?.(started.orphan) });`,
  );
  const options = { execArgv: ["--import", import.meta.resolve("tsx")] };
  const keeper: ChildProcess = fork(script, options);
  const pid = await new Promise<number>((resolve) =>
    keeper.once("message", (it) => resolve(Number(it))),
  );
  await expect.poll(() => readFileSync(`/proc/${pid}/cmdline`, "utf8")).toContain("orphan");
  await setTimeout(200);
  keeper.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 3_000 }).toBe(false);
});

test("a taken port is named, on either address of localhost", async () => {
  for (const host of ["127.0.0.1", "::1"]) {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    const { port } = server.address() as { port: number };
    const taken = checkPort("127.0.0.1", port, "port-web", 0);
    await expect(taken).rejects.toThrow(`Port ${port} is in use by another program`);
    server.close();
    await expect(checkPort("127.0.0.1", port, "port-web", 1_000)).resolves.toBeUndefined();
  }
});
