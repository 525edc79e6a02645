import type { Db, Tx } from "@commonhouse/db";
import { shownTexts } from "../text";

/** What is asked now, in its order. */
export async function listQuestions(db: Db | Tx) {
  const rows = await db.applicationQuestion.findMany({
    where: { endedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, text: true, required: true },
  });
  return rows.map(({ id, text, required }) => ({
    questionId: id,
    text: shownTexts.parse(text),
    required,
  }));
}

/** These questions by their id, also those that are asked no longer: answers keep their question. */
export async function readQuestions(db: Db | Tx, ids: readonly string[]) {
  const rows = await db.applicationQuestion.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, text: true },
  });
  return rows.map(({ id, text }) => ({ questionId: id, text: shownTexts.parse(text) }));
}
