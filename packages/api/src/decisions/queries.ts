import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { isLocale } from "@commonhouse/i18n/locales";
import { z } from "zod";
import { purpose } from "../agreements/rules";
import { findAlike } from "../alike/queries";
import { RefusedError } from "../errors";
import { readQuestions } from "../questions/queries";
import { shownTexts } from "../text";
import type { listRequest } from "./schema";

const pageSize = 50;

/** How many people wait for an answer. */
export function countWaiting(db: Db) {
  return db.application.count({ where: { state: "WAITING" } });
}

/** Requests of one state: who waits longest first, what was decided the other way round. */
export async function listApplications(
  db: Db,
  sealed: Sealed,
  { state, after }: z.infer<typeof listRequest>,
) {
  const order = state === "WAITING" ? ("asc" as const) : ("desc" as const);
  const beyond = state === "WAITING" ? ("gt" as const) : ("lt" as const);
  const [rows, groups] = await Promise.all([
    db.application.findMany({
      where: {
        state,
        ...(after && {
          OR: [
            { sentAt: { [beyond]: new Date(after.sentAt) } },
            { sentAt: new Date(after.sentAt), personId: { [beyond]: after.personId } },
          ],
        }),
      },
      orderBy: [{ sentAt: order }, { personId: order }],
      take: pageSize,
      select: {
        personId: true,
        sentAt: true,
        decidedAt: true,
        person: { select: { name: true, pronouns: true } },
      },
    }),
    db.application.groupBy({ by: ["state"], _count: true }),
  ]);
  const none = { WAITING: 0, ACCEPTED: 0, DECLINED: 0 };
  const applications = rows.map(({ personId, sentAt, decidedAt, person }) => ({
    personId,
    ...called(sealed, personId, person),
    sentAt: sentAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  }));
  const last = applications.length === pageSize ? applications.at(-1) : undefined;
  return {
    applications,
    counts: { ...none, ...Object.fromEntries(groups.map((one) => [one.state, one._count])) },
    next: last ? { sentAt: last.sentAt, personId: last.personId } : null,
  };
}

const answered = z.record(z.string(), z.string());

/** One request, opened for whoever decides. Refuses with notFound. */
export async function readApplication(db: Db, sealed: Sealed, personId: string) {
  const row = await db.application.findUnique({
    where: { personId },
    select: {
      state: true,
      answers: true,
      sentAt: true,
      ofAgeAt: true,
      decidedAt: true,
      reply: true,
      person: {
        select: {
          name: true,
          pronouns: true,
          mail: true,
          locale: true,
          consents: {
            where: { agreement: { purpose } },
            orderBy: { agreement: { version: "desc" } },
            take: 1,
            select: { withdrawnAt: true, agreement: { select: { version: true, title: true } } },
          },
        },
      },
    },
  });
  if (!row) throw new RefusedError("notFound");
  const { person, answers, reply, sentAt, ofAgeAt, decidedAt, state } = row;
  const said = answered.parse(JSON.parse(sealed.open(`Application.answers:${personId}`, answers)));
  const [questions, alike] = await Promise.all([
    readQuestions(db, Object.keys(said)),
    state === "WAITING" ? findAlike(db, sealed, { personId, ...person }) : [],
  ]);
  const [consent] = person.consents;
  return {
    personId,
    state,
    ...called(sealed, personId, person),
    locale: isLocale(person.locale) ? person.locale : null,
    hasAddress: person.mail !== null,
    sentAt: sentAt.toISOString(),
    ofAgeAt: ofAgeAt.toISOString(),
    answers: questions.map(({ questionId, text }) => ({
      questionId,
      question: text,
      answer: said[questionId] ?? "",
    })),
    agreement: consent
      ? {
          version: consent.agreement.version,
          title: shownTexts.parse(consent.agreement.title),
          withdrawn: consent.withdrawnAt !== null,
        }
      : null,
    alike,
    decidedAt: decidedAt?.toISOString() ?? null,
    reply: reply && sealed.open(`Application.reply:${personId}`, reply),
  };
}

type Called = { readonly name: Uint8Array; readonly pronouns: Uint8Array | null };

function called(sealed: Sealed, personId: string, { name, pronouns }: Called) {
  return {
    name: sealed.open(`Person.name:${personId}`, name),
    pronouns: pronouns && sealed.open(`Person.pronouns:${personId}`, pronouns),
  };
}
