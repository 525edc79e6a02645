import { hostname } from "node:os";
import { createTestDb } from "@commonhouse/db/testing";
import { afterAll, beforeEach, expect, test } from "vitest";
import { readCentre } from "../centre/queries";
import { queueMessage } from "../doorbells/commands";
import { ringDoorbells } from "../doorbells/jobs";
import { addOccurrence, addPerson, now, sealed } from "../testing";
import { createMailer, deliver, type Mailer } from "./jobs";
import { openMailServer, textOf } from "./smtp-testing";

const { db, worker, owner } = await createTestDb();

const origin = "https://house.example";
const house = { origin, centre: await readCentre(db) };
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let refusal: number | null = null;
const server = await openMailServer(() => refusal);
const mailer = createMailer(server.url, "noreply@house.example");
afterAll(async () => {
  mailer.close();
  await server.close();
});

beforeEach(async () => {
  refusal = null;
  server.arrived.length = 0;
  await owner.message.deleteMany();
});

async function queue(at = now, kind = "doorbell") {
  const personId = await addPerson(owner, "Nour");
  const to = `someone-${personId.slice(0, 8)}@example.org`;
  const outgoing = { personId, kind, to, locale: "en", subject: "change", link: origin } as const;
  await db.$transaction((tx) => queueMessage(tx, sealed, outgoing, at));
  return { personId, to };
}

const send = (at = now, by: Mailer = mailer, limit = 100) =>
  deliver(worker, sealed, at, house, by, limit);
const states = async () => (await owner.message.findMany()).map(({ state }) => state);

test("a mail that arrives gives away neither title, centre, name nor machine", async () => {
  const centre = { ...house.centre, name: { ar: "بيت البنفسج", en: "Violet House" } };
  const { occurrenceId } = await addOccurrence(owner, { capacity: 1 });
  for (const locale of ["en", "ar"]) {
    const personId = await addPerson(owner, "Nour");
    const mail = sealed.seal(`Person.mail:${personId}`, "someone@example.org");
    await owner.person.update({ where: { id: personId }, data: { mail, locale } });
    const notice = { personId, kind: "places.seated", params: { occurrenceId }, createdAt: now };
    await owner.notice.create({ data: notice });
  }
  await ringDoorbells(worker, sealed, now, { origin, centre });
  expect(await send()).toEqual({ sent: 2, failed: 0, code: null });
  expect(server.arrived).toHaveLength(2);
  const texts = server.arrived.map(({ raw }) => textOf(raw).trim()).toSorted();
  expect(texts).toEqual([
    "There is an answer for you\r\n\r\nhttps://house.example/messages",
    "لديك ردّ\r\n\r\nhttps://house.example/messages",
  ]);
  for (const { raw, to, from, greeting } of server.arrived) {
    expect([to, from, greeting]).toEqual([
      ["someone@example.org"],
      "noreply@house.example",
      "house.example",
    ]);
    const heads = [...(raw.split("\r\n\r\n")[0]?.matchAll(/^([\w-]+):/gm) ?? [])];
    expect(heads.map(([, head = ""]) => head.toLowerCase()).toSorted()).toEqual([
      "auto-submitted",
      "content-transfer-encoding",
      "content-type",
      "date",
      "from",
      "message-id",
      "mime-version",
      "subject",
      "to",
    ]);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/im);
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/im);
    for (const secret of [
      "Bread",
      "Violet",
      "البنفسج",
      "Nour",
      occurrenceId,
      hostname(),
      "nodemailer",
    ]) {
      expect(`${raw}${textOf(raw)}`.toLowerCase()).not.toContain(secret.toLowerCase());
    }
  }
});

test("a worker that dies while sending loses nothing; the double bears the same Message-ID", async () => {
  await queue();
  const dead = {
    ...mailer,
    send: async (...letter: Parameters<Mailer["send"]>) => {
      await mailer.send(...letter);
      await new Promise(() => undefined);
    },
  };
  void send(now, dead, 1);
  await expect.poll(() => server.arrived.length).toBe(1);
  expect(await send(later(1))).toMatchObject({ sent: 0 });
  expect(await send(later(2))).toMatchObject({ sent: 1 });
  const ids = server.arrived.map(({ raw }) => /^Message-ID: .*$/im.exec(raw)?.[0]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  expect(await states()).toEqual(["SENT"]);
});

test("twenty passes at once send each message once", async () => {
  const people = await Promise.all(Array.from({ length: 30 }, () => queue()));
  await Promise.all(Array.from({ length: 20 }, () => send()));
  expect(server.arrived.flatMap(({ to }) => to).toSorted()).toEqual(
    people.map(({ to }) => to).toSorted(),
  );
  expect(new Set(await states())).toEqual(new Set(["SENT"]));
});

test("what fails is tried again after a pause that grows, eight times", async () => {
  refusal = 451;
  await queue(now, "link");
  const pauses: number[] = [];
  for (let at = now; pauses.length < 8; ) {
    expect(await send(at)).toMatchObject({ failed: 1, code: "EMESSAGE" });
    const { dueAt } = await owner.message.findFirstOrThrow();
    expect(await send(new Date(dueAt.getTime() - 1))).toMatchObject({ failed: 0 });
    pauses.push((dueAt.getTime() - at.getTime()) / 60_000);
    at = dueAt;
  }
  expect(pauses).toEqual([2, 8, 32, 128, 512, 720, 720, 720]);
  expect(await states()).toEqual(["FAILED"]);
  expect(server.arrived).toHaveLength(8);
});

test("an address that does not exist is not tried again", async () => {
  refusal = 550;
  await queue();
  await send();
  expect(await states()).toEqual(["FAILED"]);
});

test("a message over which worker after worker has died is given up", async () => {
  await queue();
  await owner.message.updateMany({ data: { attempts: 8 } });
  await send();
  expect([await states(), server.arrived]).toEqual([["FAILED"], []]);
});

test("a server that is away, and comes back, costs nothing but time", async () => {
  const away = createMailer("smtp://127.0.0.1:1", "noreply@house.example");
  await queue();
  expect(await send(now, away)).toEqual({ sent: 0, failed: 1, code: "ESOCKET" });
  expect(await send(later(2))).toMatchObject({ sent: 1 });
});

test("outside a person's hours nothing is sent, however long it was due", async () => {
  const night = new Date("2026-02-01T23:00:00Z");
  await queue();
  expect(await send(night)).toMatchObject({ sent: 0 });
  const { dueAt, attempts } = await owner.message.findFirstOrThrow();
  expect([dueAt, attempts]).toEqual([new Date("2026-02-02T08:00:00Z"), 0]);
  expect(await send(dueAt)).toMatchObject({ sent: 1 });
});

test("what was asked for just now comes at any hour", async () => {
  const night = new Date("2026-02-01T23:00:00Z");
  await queue(night, "link");
  expect(await send(night)).toMatchObject({ sent: 1 });
});

test("who wants no more messages gets none of those that waited", async () => {
  const { personId } = await queue();
  await owner.discretion.create({ data: { personId, channel: "NONE" } });
  await send();
  expect([await states(), server.arrived]).toEqual([[], []]);
});
