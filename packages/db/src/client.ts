import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "./generated/client";

export type {
  Channel,
  Device,
  MembershipKind,
  MembershipState,
  MentorshipSide,
  MessageState,
  OfficeRole,
  PairingState,
  PlaceState,
  ScopeKind,
  SessionKind,
  Wording,
  WorkshopKind,
} from "./generated/enums";

/** So many requests wait for the database that one more would only wait in vain: 503. */
export class CrowdedError extends Error {
  override name = "CrowdedError";
}

/** What a pool allows; times in milliseconds. */
export type Limits = {
  /** How many connections it opens at most. */
  readonly connections?: number;
  /** How many requests wait for one of them; the next throws `CrowdedError`. */
  readonly waiting?: number;
  /** How long each waits. */
  readonly patience?: number;
  /** How long one statement may take before the server counts as frozen; the role's own limit is shorter. */
  readonly answer?: number;
};

/**
 * Ten connections serve thousands of requests; in a rush they wait their turn. Statement limits are
 * set on the role. `$disconnect` ends the pool.
 */
export function createDb(connectionString: string, limits: Limits = {}) {
  const { connections = 10, waiting = 1_000, patience = 20_000, answer = 10_000 } = limits;
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    connectionTimeoutMillis: patience,
    query_timeout: answer,
    keepAlive: true,
  });
  refuseBeyond(pool, waiting);
  // Between two who use a connection nobody listens: ended just then by the server, it would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return new PrismaClient({
    adapter: new PrismaPg(pool, {
      disposeExternalPool: true,
      statementNameGenerator: createNames(),
    }),
    transactionOptions: { maxWait: patience, timeout: answer },
  });
}

/** The models, to be read and written. */
export type Db = ReturnType<typeof createDb>;

/** A piece of a query, with its values beside it, to be put into another. */
export const { sql, empty: noSql } = Prisma;

/** What runs inside `db.$transaction`. A function that takes a `Tx` never opens its own. */
export type Tx = Prisma.TransactionClient;

/** How many statements a connection keeps. Lists of values make more of them without end. */
const kept = 500;

/**
 * A statement with a name is planned once for each connection: most of what a small question costs
 * the server. No name, no keeping.
 */
function createNames() {
  const names = new Map<string, string>();
  return ({ sql }: { readonly sql: string }) => {
    if (!names.has(sql) && names.size < kept) names.set(sql, `s${names.size}`);
    return names.get(sql) ?? "";
  };
}

type Connected = Parameters<pg.Pool["connect"]>[0];

/** The driver queues without end. */
function refuseBeyond(pool: pg.Pool, waiting: number) {
  const connect = pool.connect.bind(pool);
  const guarded = (done?: Connected) => {
    if (pool.waitingCount < waiting) return done ? connect(done) : connect();
    const error = new CrowdedError("Too many requests wait for the database.");
    return done ? done(error, undefined, () => undefined) : Promise.reject(error);
  };
  Object.assign(pool, { connect: guarded });
}
