import type { Db, Tx } from "@commonhouse/db";
import type { z } from "zod";
import { record } from "../audit/record";
import { RefusedError } from "../errors";
import { mostQuestions, moved } from "./rules";
import type { move, newQuestion } from "./schema";

const kind = "ApplicationQuestion";

/** One more question, after the others. Sent twice it is one; another's id is refused. */
export async function addQuestion(
  db: Db,
  now: Date,
  actorId: string,
  { questionId, text, required }: z.infer<typeof newQuestion>,
) {
  await db.$transaction(async (tx) => {
    const asked = await lockOrder(tx);
    const made = await tx.applicationQuestion.findUnique({
      where: { id: questionId },
      select: { id: true },
    });
    if (made) {
      const where = { id: questionId, text: { equals: text }, required };
      if ((await tx.applicationQuestion.count({ where })) === 0) {
        throw new RefusedError("questions.idTaken");
      }
      return;
    }
    if (asked.length >= mostQuestions) throw new RefusedError("questions.tooMany");
    const position = (asked.at(-1)?.position ?? 0) + 1;
    await tx.applicationQuestion.createMany({ data: { id: questionId, text, required, position } });
    await record(tx, now, actorId, "questions.add", { kind, id: questionId });
  });
  return { questionId };
}

/** Asked no longer; answers from before keep it. Ended twice is ended. Refuses with notFound. */
export async function endQuestion(db: Db, now: Date, actorId: string, questionId: string) {
  await db.$transaction(async (tx) => {
    const asked = { id: questionId, endedAt: null };
    const { count } = await tx.applicationQuestion.updateMany({
      where: asked,
      data: { endedAt: now },
    });
    if (count === 1) return record(tx, now, actorId, "questions.end", { kind, id: questionId });
    if ((await tx.applicationQuestion.count({ where: { id: questionId } })) === 0) {
      throw new RefusedError("notFound");
    }
  });
  return { questionId };
}

/** One place earlier or later; the first and the last stay where they are. Refuses with notFound. */
export async function moveQuestion(
  db: Db,
  now: Date,
  actorId: string,
  { questionId, direction }: z.infer<typeof move>,
) {
  await db.$transaction(async (tx) => {
    const ids = (await lockOrder(tx)).map(({ id }) => id);
    if (!ids.includes(questionId)) throw new RefusedError("notFound");
    const order = moved(ids, questionId, direction);
    if (order === ids) return;
    for (const [index, id] of order.entries()) {
      await tx.applicationQuestion.updateMany({ where: { id }, data: { position: index + 1 } });
    }
    await record(tx, now, actorId, "questions.move", { kind, id: questionId });
  });
  return { questionId };
}

/** What is asked, in its order, which nobody else changes until the transaction ends. */
async function lockOrder(tx: Tx) {
  await tx.$queryRaw`SELECT FROM pg_advisory_xact_lock(hashtextextended('questions', 0))`;
  return tx.applicationQuestion.findMany({
    where: { endedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, position: true },
  });
}
