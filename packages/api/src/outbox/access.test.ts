import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { testAccess } from "../access-testing";
import { queueMessage } from "../doorbells/commands";
import { addOfficer, addPerson, contextFor, now, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { outboxConsole } from "./console";

const house = await createTestDb();
const { db, owner } = house;
const caller = createCallerFactory(outboxConsole);

testAccess(house, "console", {
  router: outboxConsole,
  caller,
  table: {
    list: { may: ["administrator"], call: (api) => api.list({}) },
    retry: {
      may: ["administrator"],
      call: (api) => api.retry({ messageId: randomUUID() }),
      told: "NOT_FOUND",
    },
  },
});

const administrator = await addOfficer(owner, "ADMINISTRATOR");
const api = caller(contextFor(db, administrator));
const personId = await addPerson(owner);
const link = "https://house.example/join/secret";

async function queue(at = now) {
  const message = { personId, kind: "link", to: "nour@example.org", locale: "en", link } as const;
  return db.$transaction((tx) => queueMessage(tx, sealed, message, at));
}

test("the outbox shows that something goes out, and neither to whom nor the way in", async () => {
  const { messageId } = await queue();
  const [message] = (await api.list({})).messages;
  expect(message).toEqual({
    messageId,
    to: "n…@e…",
    subject: "Your sign-in link",
    text: "Your sign-in link\n\nhttps://…\n",
    state: "WAITING",
    attempts: 0,
    createdAt: now.toISOString(),
    dueAt: now.toISOString(),
    sentAt: null,
  });
});

test("in a demo everything is shown, for nobody in it exists", async () => {
  await owner.centre.create({
    data: { name: {}, timeZone: "UTC", localeOrder: ["en"], demo: true },
  });
  const [message] = (await api.list({})).messages;
  expect([message?.to, message?.text.includes(link)]).toEqual(["nour@example.org", true]);
  await owner.centre.deleteMany();
});

test("page after page, and by what became of them", async () => {
  for (let count = 0; count < 60; count++) await queue();
  const first = await api.list({});
  const second = await api.list({ after: first.next });
  const ids = [...first.messages, ...second.messages].map(({ messageId }) => messageId);
  expect([first.messages.length, new Set(ids).size, second.next]).toEqual([50, 61, null]);
  expect((await api.list({ state: "FAILED" })).messages).toEqual([]);
});

test("what could not be delivered is tried anew, on record; anything else stays as it is", async () => {
  const { messageId } = await queue();
  await owner.message.update({ where: { id: messageId }, data: { state: "FAILED", attempts: 8 } });
  const answers = await Promise.all([1, 2, 3].map(() => api.retry({ messageId })));
  expect(answers).toEqual(answers.map(() => ({ messageId, state: "WAITING" })));
  const { attempts } = await owner.message.findUniqueOrThrow({ where: { id: messageId } });
  const recorded = { action: "outbox.retry", objectId: messageId, actorId: administrator.personId };
  expect([attempts, await owner.auditEntry.count({ where: recorded })]).toEqual([0, 1]);
  await owner.message.update({ where: { id: messageId }, data: { state: "SENT" } });
  expect(await api.retry({ messageId })).toEqual({ messageId, state: "SENT" });
});

test("past this one function the application alters no message", async () => {
  await expect(db.message.updateMany({ data: { state: "SENT" } })).rejects.toThrow("denied");
  await expect(db.message.deleteMany()).rejects.toThrow("denied");
  await expect(db.$queryRaw`SELECT remind_of_places(now(), now(), now())`).rejects.toThrow(
    "denied",
  );
});
