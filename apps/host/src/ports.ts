import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { PlainError } from "./plain-error";

const pause = 100;

/** A port as written on the command line. Throws `PlainError` unless it is one. */
export function readPort(option: string, written: string | undefined, otherwise: number) {
  const port = written === undefined ? otherwise : Number(written);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new PlainError(`--${option} must be a number from 1 to 65535.`);
}

/**
 * Throws `PlainError` if somebody listens on a port after `patience` milliseconds. `localhost`
 * means two addresses, and browsers try ::1 first: a stranger there would get our people.
 */
export async function checkPort(host: string, port: number, option: string, patience: number) {
  const hosts = host === "127.0.0.1" ? [host, "::1"] : [host];
  for (const until = Date.now() + patience; ; await setTimeout(pause)) {
    const faults = await Promise.all(hosts.map((one) => faultOf(one, port)));
    if (faults[0] === "EACCES")
      throw new PlainError(`Port ${port} needs rights that this user does not have.`);
    if (faults[0] === "EADDRNOTAVAIL")
      throw new PlainError(`${host} is not an address of this machine.`);
    if (!faults.includes("EADDRINUSE")) return;
    if (Date.now() >= until)
      throw new PlainError(
        `Port ${port} is in use by another program: end that, or choose another with --${option}.`,
      );
  }
}

function faultOf(host: string, port: number) {
  return new Promise<string | undefined>((resolve) => {
    const server = createServer();
    server.once("error", ({ code }: NodeJS.ErrnoException) => resolve(code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
