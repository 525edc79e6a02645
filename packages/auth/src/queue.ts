/** So many wait already that another would wait in vain: answered with 503 and `Retry-After`. */
export class BusyError extends Error {
  override name = "BusyError";
}

/**
 * Runs `atOnce` tasks at a time, the others in the order in which they came.
 * @throws {BusyError} when `waiting` others wait already.
 */
export function createQueue({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const line: (() => void)[] = [];
  let running = 0;

  async function turn() {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (line.length >= waiting) throw new BusyError("Too many wait for a passphrase to be read.");
    await new Promise<void>((resolve) => line.push(resolve));
  }

  return async function run<T>(task: () => Promise<T>): Promise<T> {
    await turn();
    try {
      return await task();
    } finally {
      // Whoever waits longest takes over the place as it is: `running` stays as it was.
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
