import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { beforeEach, expect, test } from "vitest";
import { addPerson, now, refusalOf } from "../testing";
import { addQuestion, endQuestion, moveQuestion } from "./commands";
import { listQuestions, readQuestions } from "./queries";
import { mostQuestions, moved } from "./rules";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);

beforeEach(async () => {
  await owner.applicationQuestion.deleteMany();
});

async function asked(text: string) {
  const questionId = randomUUID();
  await addQuestion(db, now, officer, { questionId, text: { en: text }, required: false });
  return questionId;
}

const texts = async () => (await listQuestions(db)).map(({ text }) => text.en);

test("questions are asked in the order they were added, and moved one place at a time", async () => {
  const [, second, third] = [await asked("one"), await asked("two"), await asked("three")];
  expect(await texts()).toEqual(["one", "two", "three"]);
  await moveQuestion(db, now, officer, { questionId: third, direction: "up" });
  await moveQuestion(db, now, officer, { questionId: third, direction: "up" });
  await moveQuestion(db, now, officer, { questionId: third, direction: "up" });
  expect(await texts()).toEqual(["three", "one", "two"]);
  await moveQuestion(db, now, officer, { questionId: third, direction: "down" });
  await moveQuestion(db, now, officer, { questionId: second, direction: "down" });
  expect(await texts()).toEqual(["one", "three", "two"]);
});

test("one that is asked no longer keeps its words for the answers", async () => {
  const questionId = await asked("Why?");
  await endQuestion(db, now, officer, questionId);
  await endQuestion(db, now, officer, questionId);
  expect(await texts()).toEqual([]);
  expect(await readQuestions(db, [questionId])).toEqual([{ questionId, text: { en: "Why?" } }]);
  const move = { questionId, direction: "up" } as const;
  expect(await refusalOf(moveQuestion(db, now, officer, move))).toBe("notFound");
  expect(await refusalOf(endQuestion(db, now, officer, randomUUID()))).toBe("notFound");
});

test("sent twice and at once it is one, with one entry; another's id is refused", async () => {
  const sent = { questionId: randomUUID(), text: { en: "Why?" }, required: true };
  await Promise.all(Array.from({ length: 10 }, () => addQuestion(db, now, officer, sent)));
  expect(await listQuestions(db)).toMatchObject([{ text: { en: "Why?" }, required: true }]);
  const entries = await owner.auditEntry.findMany({ where: { objectId: sent.questionId } });
  expect(entries).toMatchObject([{ actorId: officer, action: "questions.add" }]);
  const other = { ...sent, text: { en: "How?" } };
  expect(await refusalOf(addQuestion(db, now, officer, other))).toBe("questions.idTaken");
});

test("more than twelve are not asked, also of many added at once", async () => {
  const add = () => {
    const sent = { questionId: randomUUID(), text: { en: "Why?" }, required: false };
    return refusalOf(addQuestion(db, now, officer, sent));
  };
  const told = await Promise.all(Array.from({ length: mostQuestions + 3 }, add));
  expect(told.filter((refusal) => refusal === "questions.tooMany")).toHaveLength(3);
  expect(await listQuestions(db)).toHaveLength(mostQuestions);
});

test.for([
  [["a", "b", "c"], "b", "up", ["b", "a", "c"]],
  [["a", "b", "c"], "b", "down", ["a", "c", "b"]],
  [["a", "b", "c"], "a", "up", ["a", "b", "c"]],
  [["a", "b", "c"], "c", "down", ["a", "b", "c"]],
  [["a"], "x", "down", ["a"]],
] as const)("of %j, %s goes %s: %j", ([ids, id, direction, order]) => {
  expect(moved(ids, id, direction)).toEqual(order);
});
