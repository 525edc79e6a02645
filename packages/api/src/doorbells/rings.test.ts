import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addOccurrence, addPerson, now, sealed } from "../testing";
import { queueLink, queueMessage } from "./commands";
import { ringDoorbells } from "./jobs";
import { content } from "./schema";

const { db, worker, owner } = await createTestDb();

const centre = {
  name: { en: "Violet House" },
  timeZone: "Europe/Rome",
  accentHue: 1,
  localeOrder: ["it", "en"] as ["it", "en"],
  formats: {},
  leaveUrl: "https://example.org/",
  demo: false,
};
const house = { origin: "https://house.example", centre };
const { occurrenceId } = await addOccurrence(owner, { capacity: 1 });

type Discretion = Parameters<typeof owner.discretion.create>[0]["data"];

/** Somebody with an address, and so many notices to be told of. */
async function someone(
  kinds: readonly string[],
  discretion: Partial<Discretion> | null = null,
  locale: string | null = "en",
) {
  const id = await addPerson(owner, "Nour");
  const mail = sealed.seal(`Person.mail:${id}`, "nour@example.org");
  await owner.person.update({ where: { id }, data: { mail, locale } });
  if (discretion)
    await owner.discretion.create({ data: { personId: id, ...discretion } as Discretion });
  for (const kind of kinds) await addNotice(id, kind);
  return id;
}

function addNotice(personId: string, kind: string) {
  const data = { personId, kind, params: { occurrenceId }, createdAt: now };
  return owner.notice.create({ data });
}

async function messagesTo(personId: string) {
  const rows = await owner.message.findMany({ where: { personId }, orderBy: { createdAt: "asc" } });
  return rows.map(({ id, dueAt, kind, ...row }) => {
    const opened = sealed.open(`Message.content:${id}`, row.content);
    return { ...content.parse(JSON.parse(opened)), dueAt, kind };
  });
}

const unrung = (personId: string) => owner.notice.count({ where: { personId, rungAt: null } });

test("by default a doorbell says that there is something, where, and nothing else", async () => {
  const personId = await someone(["places.seated"]);
  await ringDoorbells(worker, sealed, now, house);
  expect(await messagesTo(personId)).toEqual([
    {
      to: "nour@example.org",
      from: "Messages",
      subject: "There is an answer for you",
      text: "There is an answer for you\n\nhttps://house.example/messages\n",
      kind: "doorbell",
      dueAt: now,
    },
  ]);
  expect(await unrung(personId)).toBe(0);
});

test("several notices ring once, and say what they have in common", async () => {
  const alike = await someone(["occurrences.changed", "occurrences.cancelled"]);
  const mixed = await someone(["occurrences.changed", "places.seated", "potluck.soup"]);
  await ringDoorbells(worker, sealed, now, house);
  const subjects = [...(await messagesTo(alike)), ...(await messagesTo(mixed))];
  expect(subjects.map(({ subject }) => subject)).toEqual([
    "Something has changed",
    "You have a message",
  ]);
});

test("who wants plain words reads them, below a neutral subject and without a name", async () => {
  const personId = await someone(["places.seated", "occurrences.cancelled"], { wording: "PLAIN" });
  await ringDoorbells(worker, sealed, now, house);
  const [message] = await messagesTo(personId);
  expect(message?.subject).toBe("You have a message");
  expect(message?.text.split("\n").slice(0, 2).toSorted()).toEqual([
    "A place came free and it is yours: \u2068Bread\u2069, Sun 1 Mar, 19:00.",
    "This does not take place: \u2068Bread\u2069, Sun 1 Mar, 19:00.",
  ]);
});

test("messages are in the language chosen for them, else the screen's, else the centre's first", async () => {
  const chosen = await someone(["places.seated"], { locale: "de" }, "en");
  const screen = await someone(["places.seated"], null, "fr");
  const neither = await someone(["places.seated"], null, null);
  await ringDoorbells(worker, sealed, now, house);
  const from = await Promise.all([chosen, screen, neither].map(messagesTo));
  expect(from.map(([message]) => message?.from)).toEqual(["Postfach", "Messagerie", "Messaggi"]);
});

test("who wants none, has no address, or has read it already hears nothing, now or later", async () => {
  const [none, silent] = [await someone(["places.seated"], { channel: "NONE" }), await someone([])];
  await owner.person.update({ where: { id: silent }, data: { mail: null } });
  await addNotice(silent, "places.seated");
  const reader = await someone(["places.seated"]);
  await owner.notice.updateMany({ where: { personId: reader }, data: { readAt: now } });
  await ringDoorbells(worker, sealed, now, house);
  for (const id of [none, silent, reader]) {
    expect(await messagesTo(id)).toEqual([]);
    expect(await unrung(id)).toBe(0);
  }
});

test("what comes in the night waits for the morning, and rings once", async () => {
  const [late, later] = [new Date("2026-02-01T22:00:00Z"), new Date("2026-02-01T23:00:00Z")];
  const personId = await someone(["occurrences.changed"]);
  await ringDoorbells(worker, sealed, late, house);
  await addNotice(personId, "places.seated");
  await ringDoorbells(worker, sealed, later, house);
  const messages = await messagesTo(personId);
  expect(messages.map(({ dueAt }) => dueAt)).toEqual([new Date("2026-02-02T07:00:00Z")]);
  expect(await unrung(personId)).toBe(0);
});

test("twenty passes at once ring once for everyone, and forget nobody", async () => {
  const kinds = ["places.seated", "occurrences.changed", "places.reminder"];
  const people = await Promise.all(Array.from({ length: 40 }, () => someone(kinds)));
  const passes = Array.from({ length: 20 }, () => ringDoorbells(worker, sealed, now, house, 5));
  await Promise.all(passes);
  while ((await ringDoorbells(worker, sealed, now, house, 5)) > 0);
  const counts = await Promise.all(people.map(async (id) => (await messagesTo(id)).length));
  expect(counts).toEqual(people.map(() => 1));
  expect(await owner.notice.count({ where: { rungAt: null } })).toBe(0);
});

test("a pass that dies has done nothing", async () => {
  const personId = await someone(["places.seated"]);
  await owner.person.update({ where: { id: personId }, data: { mail: Buffer.from("broken") } });
  await expect(ringDoorbells(worker, sealed, now, house)).rejects.toThrow();
  expect(await unrung(personId)).toBe(1);
  await owner.person.delete({ where: { id: personId } });
});

test("a link goes out in the transaction that drew it, to whoever may be written to", async () => {
  const [reachable, none] = [await someone([]), await someone([], { channel: "NONE" })];
  const link = "https://house.example/join/secret";
  const queue = (personId: string) =>
    db.$transaction((tx) => queueLink(tx, sealed, { personId, link }, now));
  expect([await queue(reachable), await queue(none)]).toEqual([true, false]);
  const [message, ...more] = [...(await messagesTo(reachable)), ...(await messagesTo(none))];
  expect(message).toMatchObject({ subject: "Your sign-in link", kind: "invitation", dueAt: now });
  expect(message?.text).toBe(`Your sign-in link\n\n${link}\n`);
  expect(more).toEqual([]);
});

test("the same message is written once", async () => {
  const personId = await someone([]);
  const to = "nour@example.org";
  const message = {
    messageId: crypto.randomUUID(),
    personId,
    kind: "link",
    to,
    link: "https://x.example",
  };
  for (let time = 0; time < 2; time++) {
    await db.$transaction((tx) => queueMessage(tx, sealed, { ...message, locale: "en" }, now));
  }
  expect(await messagesTo(personId)).toHaveLength(1);
});
