import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { content } from "../doorbells/schema";
import { maskAddress, maskLinks } from "./rules";
import type { listRequest } from "./schema";

const pageSize = 50;

/** What left the house or waits to, newest first. Opens messages, and masks what would let one in. */
export async function listMessages(
  db: Db,
  sealed: Sealed,
  { after, state }: z.infer<typeof listRequest>,
) {
  const at = after && new Date(after.createdAt);
  const beyond = at && {
    OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: after.messageId } }],
  };
  const [rows, centre] = await Promise.all([
    db.message.findMany({
      where: { ...(state && { state }), ...beyond },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize,
      omit: { personId: true, kind: true },
    }),
    db.centre.findUnique({ where: { id: 1 }, select: { demo: true } }),
  ]);
  const messages = rows.map(({ id, createdAt, dueAt, sentAt, content, ...row }) => ({
    ...row,
    ...opened(sealed, id, content, centre?.demo ?? false),
    messageId: id,
    createdAt: createdAt.toISOString(),
    dueAt: dueAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  }));
  return { messages, next: (rows.length === pageSize && messages.at(-1)) || null };
}

function opened(sealed: Sealed, id: string, bytes: Uint8Array, whole: boolean) {
  const { to, subject, text } = content.parse(
    JSON.parse(sealed.open(`Message.content:${id}`, bytes)),
  );
  return whole ? { to, subject, text } : { to: maskAddress(to), subject, text: maskLinks(text) };
}
