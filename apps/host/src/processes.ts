import { join } from "node:path";
import type { HouseDatabase } from "./database";
import type { Env } from "./env";
import { root } from "./paths";
import type { Child } from "./supervise";

/** All that the processes of a house are told. */
export type Told = {
  readonly folder: string;
  readonly env: Env;
  readonly database: HouseDatabase;
  readonly keys: string;
  readonly addresses: Addresses;
  readonly ports: Ports;
  /** Pages follow every edit. */
  readonly dev?: boolean | undefined;
};

export type Ports = { readonly web: number; readonly admin: number };
export type Addresses = { readonly web: string; readonly admin: string };

// Nothing else of our own environment: the owner's address, above all, stays here.
const passedOn = ["PATH", "HOME", "TMPDIR", "LANG", "NODE_EXTRA_CA_CERTS"];

/** Portal, console and worker, each with the least it needs. */
export function processesOf(told: Told): readonly Child[] {
  const { database, env } = told;
  const apps = { DATABASE_APP_URL: database.app };
  return [
    app(told, "portal", "web", told.ports.web, apps),
    app(told, "console", "admin", told.ports.admin, apps),
    {
      name: "worker",
      args: ["--import", "tsx", join(import.meta.dirname, "worker.ts")],
      cwd: join(root, "apps/host"),
      env: {
        ...shared(told),
        DATABASE_WORKER_URL: database.worker,
        SMTP_URL: env.SMTP_URL,
        MAIL_FROM: env.MAIL_FROM,
        TSX_TSCONFIG_PATH: join(root, "tsconfig.base.json"),
      },
      log: join(told.folder, "logs/worker.log"),
    },
  ];
}

function app(
  told: Told,
  name: string,
  folder: "web" | "admin",
  port: number,
  env: Child["env"],
): Child {
  const cwd = join(root, "apps", folder);
  const host = told.env.BIND_ADDRESS;
  return {
    name,
    args: [
      join(cwd, "node_modules/next/dist/bin/next"),
      told.dev ? "dev" : "start",
      "-p",
      `${port}`,
      "-H",
      host,
    ],
    cwd,
    env: { ...shared(told), ...env },
    address: `http://${reachable(host)}:${port}/readyz`,
    log: join(told.folder, `logs/${name}.log`),
  };
}

function shared({ keys, addresses, dev }: Told) {
  const kept = passedOn.map((name) => [name, process.env[name]] as const);
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    SEALING_KEYS: keys,
    PUBLIC_URL_WEB: addresses.web,
    PUBLIC_URL_ADMIN: addresses.admin,
  };
}

function reachable(host: string) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
