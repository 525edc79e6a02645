import { mkdirSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

/** A mail server on this machine that keeps every letter as a file, numbered as they came. */
export async function openMailCatcher(folder: string) {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    async onData(stream, session, done) {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of stream) chunks.push(chunk);
      } catch (error) {
        // Whoever sent it is gone in the middle: what came is no letter.
        return done(error as Error);
      }
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const letter = JSON.stringify({ to, raw: Buffer.concat(chunks).toString("latin1") });
      writeFileSync(join(folder, String(++count).padStart(6, "0")), letter);
      done(null);
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return { url: `smtp://127.0.0.1:${port}`, close };
}
