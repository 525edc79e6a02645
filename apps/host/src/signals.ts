// npm, a terminal and the first process each pass on one and the same Ctrl-C.
const echo = 500;

/**
 * `stop` is aborted by the first Ctrl-C or SIGTERM, `now` by a second. Once this is called, the
 * process no longer ends by itself on them.
 */
export function stopSignals() {
  const stop = new AbortController();
  const now = new AbortController();
  let first = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!stop.signal.aborted) {
        first = Date.now();
        stop.abort();
      } else if (Date.now() - first > echo) now.abort();
    });
  }
  return { stop: stop.signal, now: now.signal };
}

export type StopSignals = ReturnType<typeof stopSignals>;
