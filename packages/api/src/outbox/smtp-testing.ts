import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Arrived = {
  readonly raw: string;
  readonly to: readonly string[];
  readonly from: string;
  /** What the other side called itself. */
  readonly greeting: string;
};

/** A mail server on this machine; `answer` is the code it refuses with, or null to accept. */
export async function openMailServer(answer: () => number | null = () => null) {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    async onData(stream, session, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const { mailFrom, rcptTo } = session.envelope;
      arrived.push({
        raw: Buffer.concat(chunks).toString("latin1"),
        to: rcptTo.map(({ address }) => address),
        from: mailFrom === false ? "" : mailFrom.address,
        greeting: session.hostNameAppearsAs,
      });
      const responseCode = answer();
      done(responseCode === null ? null : Object.assign(new Error("Refused"), { responseCode }));
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return { url: `smtp://127.0.0.1:${port}`, arrived, close };
}

/** The text of a message, whatever it was wrapped in on its way. */
export function textOf(raw: string) {
  const [head = "", body = ""] = raw.split(/\r\n\r\n(.*)/s);
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/transfer-encoding: quoted-printable/i.test(head)) return body;
  const bytes = body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
