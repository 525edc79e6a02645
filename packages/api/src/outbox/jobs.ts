import { createHash } from "node:crypto";
import type { Channel, Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { createTransport } from "nodemailer";
import type { z } from "zod";
import { careful, type House } from "../doorbells/queries";
import { isDiscreet, nextAllowed } from "../doorbells/rules";
import { content } from "../doorbells/schema";
import { isFinal, mostAttempts, pauseAfter } from "./rules";

const lanes = 4;

export type Mailer = ReturnType<typeof createMailer>;

/**
 * Hands messages to a mail server, under one neutral address. Nothing in them tells of us or of the
 * machine; the same message always carries the same Message-ID, so that a double is recognised.
 */
export function createMailer(smtpUrl: string, address: string) {
  const [, domain = "localhost"] = address.split("@");
  const transport = createTransport({
    url: smtpUrl,
    name: domain,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(messageId: string, { to, from, subject, text }: z.infer<typeof content>) {
      await transport.sendMail({
        messageId: `<${createHash("sha256").update(messageId).digest("hex").slice(0, 32)}@${domain}>`,
        from: { name: from, address },
        to: { name: "", address: to },
        subject,
        text,
        xMailer: false,
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
    close: () => transport.close(),
  };
}

type Row = {
  readonly id: string;
  readonly kind: string;
  readonly content: Uint8Array;
  readonly attempts: number;
  readonly channel: Channel | null;
  readonly fromMinute: number | null;
  readonly untilMinute: number | null;
};

/** What a pass over the outbox did; `code`: why the last one failed, nothing about anybody. */
export type Delivery = { sent: number; failed: number; code: string | null };

/**
 * Sends up to `limit` messages that are due, several at once. Before it is sent, a message is put off
 * to its next attempt: whoever dies while sending loses nothing, and no other worker sends it
 * meanwhile. For the worker's role.
 */
export async function deliver(
  db: Db,
  sealed: Sealed,
  now: Date,
  house: House,
  mailer: Mailer,
  limit = 20,
) {
  const done: Delivery = { sent: 0, failed: 0, code: null };
  let left = limit;
  async function lane() {
    while (left-- > 0) {
      const row = await claim(db, now, house.centre.timeZone);
      if (row === "none") return;
      if (row !== "later") await send(db, sealed, now, mailer, row, done);
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  return done;
}

/** One message, ours until its next attempt. What a person wants is asked again at this moment. */
function claim(db: Db, now: Date, timeZone: string): Promise<Row | "later" | "none"> {
  return db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT m."id", m."kind", m."content", m."attempts", d."channel", d."fromMinute", d."untilMinute"
      FROM "Message" m LEFT JOIN "Discretion" d ON d."personId" = m."personId"
      WHERE m."state" = 'WAITING' AND m."dueAt" <= ${now}
      ORDER BY m."dueAt", m."id" LIMIT 1 FOR NO KEY UPDATE OF m SKIP LOCKED`;
    if (!row) return "none";
    const { id, kind, attempts, channel, fromMinute, untilMinute } = row;
    const hours = {
      fromMinute: fromMinute ?? careful.fromMinute,
      untilMinute: untilMinute ?? careful.untilMinute,
    };
    if (isDiscreet(kind) && channel === "NONE") {
      await tx.message.delete({ where: { id }, select: { id: true } });
      return "later";
    }
    const opens = isDiscreet(kind) ? nextAllowed(now, hours, timeZone) : now;
    if (opens > now || attempts >= mostAttempts) {
      // Whoever made the last attempt died over it.
      const data = opens > now ? { dueAt: opens } : { state: "FAILED" as const };
      await tx.message.updateMany({ where: { id }, data });
      return "later";
    }
    const dueAt = new Date(now.getTime() + pauseAfter(attempts + 1));
    await tx.message.updateMany({ where: { id }, data: { attempts: attempts + 1, dueAt } });
    return { ...row, attempts: attempts + 1 };
  });
}

async function send(
  db: Db,
  sealed: Sealed,
  now: Date,
  mailer: Mailer,
  { id, content: bytes, attempts }: Row,
  done: Delivery,
) {
  try {
    const letter = content.parse(JSON.parse(sealed.open(`Message.content:${id}`, bytes)));
    await mailer.send(id, letter);
  } catch (error) {
    const fault = error instanceof Error ? { ...error } : {};
    done.failed += 1;
    done.code = "code" in fault ? String(fault.code) : "unreadable";
    if (attempts < mostAttempts && !isFinal(fault)) return;
    await db.message.updateMany({ where: { id }, data: { state: "FAILED" } });
    return;
  }
  done.sent += 1;
  await db.message.updateMany({ where: { id }, data: { state: "SENT", sentAt: now } });
}
