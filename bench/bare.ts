import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Child } from "@commonhouse/host/supervise";

const place = join(import.meta.dirname, "bare");
const next = join(import.meta.dirname, "node_modules/next/dist/bin/next");

/** Builds the app of one route handler. Throws what the build said if it does not work. */
export async function buildBare() {
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, [next, "build"], { cwd: place, env });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => said.push(part));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(Buffer.concat(said).toString());
}

/** That app, served as the portal is, with the portal's login at the database. */
export function bareServer(databaseUrl: string, port: number, folder: string): Child {
  return {
    name: "bare",
    args: [next, "start", "-p", `${port}`, "-H", "127.0.0.1"],
    cwd: place,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_APP_URL: databaseUrl,
    },
    address: `http://127.0.0.1:${port}/ready`,
    log: join(folder, "logs/bare.log"),
  };
}
