import type { Db } from "@commonhouse/db";
import { busyAnswer } from "./unavailable";

/** Answers `GET /healthz`: this process runs. It asks nothing of anybody. */
export function healthz(): Response {
  return new Response("alive\n");
}

/** Answers `GET /readyz`: the database answers within `patience` milliseconds, else 503. */
export async function readyz(db: () => Db, patience = 2_000): Promise<Response> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, patience, false).unref());
  const ready = await Promise.race([answers(db), late]);
  return ready ? new Response("ready\n") : busyAnswer();
}

async function answers(db: () => Db) {
  try {
    await db().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
