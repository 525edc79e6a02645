import { hashToken } from "@commonhouse/auth/token";
import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { readCurrent } from "../agreements/queries";
import { RefusedError } from "../errors";
import { listQuestions } from "../questions/queries";

/** What is asked of whoever wants to join. */
export async function readForm(db: Db) {
  const [agreement, questions] = await Promise.all([readCurrent(db), listQuestions(db)]);
  return { agreement, questions };
}

/** What an applicant may know of their request, by the address of their page. Refuses with notFound. */
export async function readOwn(db: Db, sealed: Sealed, token: string) {
  const row = await db.application.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      personId: true,
      state: true,
      sentAt: true,
      decidedAt: true,
      reply: true,
      person: { select: { name: true, mail: true, passphrase: { select: { changedAt: true } } } },
    },
  });
  if (!row) throw new RefusedError("notFound");
  const { personId, state, sentAt, decidedAt, reply, person } = row;
  return {
    state,
    name: sealed.open(`Person.name:${personId}`, person.name),
    hasAddress: person.mail !== null,
    sentAt: sentAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    reply: reply && sealed.open(`Application.reply:${personId}`, reply),
    arrived: person.passphrase !== null,
  };
}
