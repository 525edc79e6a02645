import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { fields } from "./member-columns/schema";
import { openMailServer, textOf } from "./outbox/smtp-testing";
import { giveUpPlace, takePlace } from "./places/commands";
import { addOccurrence, addPerson, sealed } from "./testing";
import { type Clock, type Settings, startWorker } from "./worker";

const { db, owner, urls } = await createTestDb();
const origin = "https://house.example";

/** On a busy machine everything takes its time. */
const patient = { timeout: 15_000 };

type Line = Parameters<Settings["log"]>[0];

/** A clock that never strikes. */
const stillClock: Clock = {
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  schedule: () => Promise.resolve(),
  work: () => Promise.resolve(""),
  on: () => undefined,
};

function start(settings: Partial<Settings>) {
  const lines: Line[] = [];
  const log = (line: Line) => void lines.push(line);
  const base = { workerUrl: urls.worker, clock: stillClock, sealed, origin, mailFrom: null, log };
  return { lines, ...startWorker({ smtpUrl: null, pace: 20, ...base, ...settings }) };
}

async function someone() {
  const id = await addPerson(owner);
  const mail = sealed.seal(`Person.mail:${id}`, `${id}@example.org`);
  await owner.person.update({ where: { id }, data: { mail, locale: "en" } });
  await owner.discretion.create({ data: { personId: id, fromMinute: 0, untilMinute: 0 } });
  return id;
}

/** Somebody is seated because somebody else withdrew; answers who is to be told. */
async function seatSomeone() {
  const now = new Date();
  const soon = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
  const times = { startsAt: soon(72), endsAt: soon(74) };
  const { occurrenceId } = await addOccurrence(owner, { capacity: 1, ...times });
  const [first, second] = [await someone(), await someone()];
  for (const id of [first, second]) await takePlace(db, now, id, occurrenceId);
  await giveUpPlace(db, now, first, occurrenceId);
  return second;
}

test("from a withdrawal to the mail that tells whoever is seated, once, by two workers", async () => {
  const server = await openMailServer();
  const workers = [start({ smtpUrl: server.url }), start({ smtpUrl: server.url })];
  const seated = await Promise.all(Array.from({ length: 10 }, seatSomeone));
  const told = () => server.arrived.flatMap(({ to }) => to).toSorted();
  const expected = seated.map((id) => `${id}@example.org`).toSorted();
  await expect.poll(told, patient).toEqual(expected);
  await Promise.all(workers.map(({ stop }) => stop()));
  await server.close();
  expect(told()).toEqual(expected);
  expect(textOf(server.arrived[0]?.raw ?? "")).toContain("There is an answer for you");
  expect(workers.flatMap(({ lines }) => lines)).toEqual([]);
  expect(await owner.message.count({ where: { state: { not: "SENT" } } })).toBe(0);
});

test("without a mail server messages stay in the outbox", async () => {
  const worker = start({});
  const personId = await seatSomeone();
  const states = async () =>
    (await owner.message.findMany({ where: { personId } })).map(({ state }) => state);
  await expect.poll(states, patient).toEqual(["WAITING"]);
  await worker.stop();
});

test("a database that goes away for a while is two lines in the log, and nothing lost", async () => {
  const worker = start({});
  await seatSomeone();
  const { workerUrl, role } = { workerUrl: urls.worker, role: new URL(urls.worker).username };
  expect(workerUrl).toContain(role);
  const database = new URL(urls.worker).pathname.slice(1);
  await owner.$executeRawUnsafe(`REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC`);
  await owner.$executeRawUnsafe(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${role}' AND datname = '${database}'`,
  );
  await expect
    .poll(() => worker.lines.map(({ event }) => event), patient)
    .toEqual(["worker.failed"]);
  const personId = await seatSomeone();
  await owner.$executeRawUnsafe(`GRANT CONNECT ON DATABASE ${database} TO PUBLIC`);
  await expect.poll(() => owner.message.count({ where: { personId } }), patient).toBe(1);
  await worker.stop();
  expect(worker.lines.map(({ event }) => event)).toEqual(["worker.failed", "worker.works"]);
  expect(JSON.stringify(worker.lines)).not.toContain(database);
});

test("a clock that cannot start yet is asked again, and its jobs do what they are named after", async () => {
  const jobs = new Map<string, () => Promise<void>>();
  let starts = 0;
  const clock: Clock = {
    ...stillClock,
    start: () =>
      ++starts < 3 ? Promise.reject(new Error("postgres://secret")) : Promise.resolve(),
    work: async (name, _, work) => {
      jobs.set(name, work);
      return name;
    },
  };
  const worker = start({ clock });
  await expect.poll(() => [...jobs.keys()], patient).toEqual(["reminders", "retention", "imports"]);
  for (const work of jobs.values()) await work();
  await worker.stop();
  expect(worker.lines).toEqual([
    { event: "clock.failed", code: "Error" },
    { event: "clock.works" },
  ]);
});

test("an import that was cut short goes on as soon as a worker is there, by two of them", async () => {
  const [id, lines] = [
    randomUUID(),
    Array.from({ length: 700 }, (_, n) => `Ada,w${n}@example.org`),
  ];
  const mapping = {
    ...Object.fromEntries(fields.map((field) => [field, null])),
    name: 0,
    mail: 1,
    dates: null,
  };
  const source = sealed.seal(`MemberImport.source:${id}`, ["name,mail", ...lines].join("\n"));
  const [total, createdAt] = [lines.length, new Date()];
  await owner.memberImport.create({
    data: { id, source, mapping, total, createdAt, startedAt: createdAt },
  });
  const workers = [start({}), start({})];
  const done = () =>
    owner.memberImport.findUnique({ where: { id }, select: { added: true, known: true } });
  await expect.poll(done, { timeout: 20_000 }).toEqual({ added: 700, known: 0 });
  await Promise.all(workers.map(({ stop }) => stop()));
  expect(
    await owner.auditEntry.count({ where: { objectId: id, action: "memberImport.finish" } }),
  ).toBe(1);
  expect(workers.flatMap(({ lines }) => lines)).toEqual([]);
}, 30_000);
