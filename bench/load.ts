import { Agent, request } from "node:http";

/** One request as it goes over the wire. */
export type Sent = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** Requests to one server on this machine, so many at a time. */
export type Load = {
  readonly origin: string;
  readonly connections: number;
  readonly requests: readonly Sent[];
};

/** What came of it; times in milliseconds, answers by status and by what they say was done. */
export type Outcome = {
  readonly ms: number;
  readonly p50: number;
  readonly p99: number;
  readonly answers: Readonly<Record<string, number>>;
};

const most = { requests: 20_000, connections: 1_000, milliseconds: 120_000 };

process.once("message", (load: Load) => {
  run(load).then(
    (outcome) => process.send?.(outcome, () => process.exit(0)),
    (error: Error) => process.send?.({ error: error.message }, () => process.exit(1)),
  );
});
process.once("disconnect", () => process.exit(1));

async function run({ origin, connections, requests }: Load): Promise<Outcome> {
  const { hostname, port } = new URL(origin);
  if (hostname !== "127.0.0.1") throw new Error("Load is for this machine alone.");
  if (requests.length > most.requests || connections > most.connections)
    throw new Error("That is more load than this makes.");
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answers: Record<string, number> = {};
  const times: number[] = [];
  const stop = AbortSignal.timeout(most.milliseconds);
  let next = 0;

  async function lane() {
    for (let sent = requests[next++]; sent && !stop.aborted; sent = requests[next++]) {
      const start = performance.now();
      const answer = await send(sent, { agent, hostname, port, signal: stop });
      times.push(performance.now() - start);
      answers[answer] = (answers[answer] ?? 0) + 1;
    }
  }
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, lane));
  const ms = performance.now() - start;
  agent.destroy();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { ms, p50: at(0.5), p99: at(0.99), answers };
}

type To = { agent: Agent; hostname: string; port: string; signal: AbortSignal };

/** Never fails: what went wrong is an answer too. */
function send({ method, path, headers, body = "" }: Sent, to: To) {
  return new Promise<string>((resolve) => {
    const length = { "content-length": `${Buffer.byteLength(body)}` };
    const sent = { ...headers, ...(method === "POST" && length) };
    const asked = request({ ...to, method, path, headers: sent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("error", (error) => resolve(codeOf(error)));
      answer.on("end", () => {
        const { statusCode, headers } = answer;
        const led = headers.location && new URL(headers.location, "http://x").searchParams;
        const done = led ? led.get("done") : stateIn(parts);
        resolve(`${statusCode}${done ? ` ${done}` : ""}`);
      });
    });
    asked.on("error", (error) => resolve(codeOf(error)));
    asked.end(body);
  });
}

function stateIn(parts: readonly Buffer[]) {
  const [first] = parts;
  return first && first.length < 1_000 ? /"state":"(\w+)"/.exec(first.toString())?.[1] : undefined;
}

function codeOf(error: NodeJS.ErrnoException) {
  return error.code ?? error.name;
}
