import { randomUUID } from "node:crypto";
import { mailIndex } from "@commonhouse/auth/address";
import { createTestDb } from "@commonhouse/db/testing";
import { beforeEach, expect, test } from "vitest";
import { publish } from "../agreements/commands";
import { mePortal } from "../me/portal";
import { addQuestion, endQuestion } from "../questions/commands";
import { addPerson, codeOf, contextFor, memberOf, now, refusalOf, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { apply } from "./commands";
import { applicationsPortal } from "./portal";
import { readForm, readOwn } from "./queries";
import { mostADay } from "./rules";
import { newApplication } from "./schema";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);
const door = createCallerFactory(applicationsPortal);
const agreementId = randomUUID();
const wording = { title: { en: "Membership" }, text: { en: "We look after each other." } };
await publish(db, now, officer, { agreementId, after: 0, ...wording });

const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const at = (when: Date) => ({ ...contextFor(db, null), now: when });

beforeEach(async () => {
  await owner.application.deleteMany();
  await owner.signInDelay.deleteMany();
  await owner.applicationQuestion.updateMany({ data: { endedAt: now } });
});

const request = (more: object = {}) =>
  newApplication.parse({
    personId: randomUUID(),
    name: "Nour",
    pronouns: "هم / they",
    address: `${randomUUID()}@mail.example`,
    locale: "ar",
    ofAge: "on",
    agreed: "on",
    agreementId,
    ...more,
  });

const send = (sent: ReturnType<typeof request>, when = now) => apply(at(when), sent);

test("whoever asks is known from then on, and no member", async () => {
  const sent = request();
  const { token } = await send(sent);
  const person = await owner.person.findUniqueOrThrow({
    where: { id: sent.personId },
    include: { memberships: true, consents: true, application: true },
  });
  expect(person).toMatchObject({
    mailIndex: null,
    locale: "ar",
    memberships: [{ state: "APPLIED", from: now, until: null }],
    consents: [{ agreementId, givenAt: now, withdrawnAt: null }],
    application: { state: "WAITING", ofAgeAt: now, sentAt: now },
  });
  expect(await readOwn(db, sealed, token)).toEqual({
    state: "WAITING",
    name: "Nour",
    hasAddress: true,
    sentAt: now.toISOString(),
    decidedAt: null,
    reply: null,
    arrived: false,
  });
});

test("twenty times the same form at once is one request, and every answer is the same", async () => {
  const sent = request();
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(sent)));
  expect(new Set(answers.map(({ token }) => token)).size).toBe(1);
  expect(await send(sent, later(48))).toEqual(answers[0]);
  expect(await owner.application.count()).toBe(1);
  expect(await owner.auditEntry.count({ where: { actorId: sent.personId } })).toBe(1);
  const other = { ...sent, name: "Ada" };
  expect(await refusalOf(send(other))).toBe("applications.idTaken");
});

test("the id of somebody who is here already opens nothing", async () => {
  const personId = await addPerson(owner, "Nour");
  expect(await refusalOf(send(request({ personId })))).toBe("applications.idTaken");
  expect(await owner.membership.count({ where: { personId } })).toBe(0);
});

test("what is sealed stands nowhere as it is", async () => {
  const questionId = randomUUID();
  const text = { en: "Why?" };
  await addQuestion(db, now, officer, { questionId, text, required: true });
  const address = "canary-heron@mail.example";
  const answers = { [questionId]: "Canary otter" };
  const { token } = await send(request({ name: "Canary Wren", address, answers }));
  const rows = [
    await owner.person.findMany(),
    await owner.application.findMany(),
    await owner.signInDelay.findMany(),
    await owner.auditEntry.findMany(),
    await owner.message.findMany(),
  ].flat();
  const held = rows
    .flatMap((row) => Object.values(row))
    .map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : JSON.stringify(value),
    );
  for (const secret of ["Canary", "canary-heron", token]) expect(held.join()).not.toContain(secret);
});

test("nobody learns whether an address is known: the answers are the same", async () => {
  const [known, unknown] = ["known@mail.example", "nobody@mail.example"];
  const personId = await addPerson(owner);
  const data = {
    mailIndex: mailIndex(sealed, known),
    mail: sealed.seal(`Person.mail:${personId}`, known),
  };
  await owner.person.update({ where: { id: personId }, data });
  const told = async (address: string) => {
    const answers: unknown[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      const asking = send(request({ address }));
      answers.push((await refusalOf(asking)) ?? (await readOwnWithoutTimes(await asking)));
    }
    return answers;
  };
  expect(await told(known)).toEqual(await told(unknown));
  expect(await owner.message.count()).toBe(0);
  expect(await owner.notice.count()).toBe(0);
});

async function readOwnWithoutTimes({ token }: { readonly token: string }) {
  const { name, state, hasAddress } = await readOwn(db, sealed, token);
  return { length: token.length, name, state, hasAddress };
}

test("one address may ask a few times, then waits, and not for ever", async () => {
  const address = "again@mail.example";
  const told: unknown[] = [];
  for (let tries = 0; tries < 5; tries += 1) told.push(await refusalOf(send(request({ address }))));
  expect(told).toEqual([null, null, null, null, "applications.wait"]);
  expect(await refusalOf(send(request({ address }), later(0.001)))).toBeNull();
  expect(await refusalOf(send(request()))).toBeNull();
});

test("the house believes two hundred requests a day, and says calmly when they are full", async () => {
  const waiting = Array.from({ length: mostADay - 1 }, () => randomUUID());
  const name = Buffer.of();
  await owner.person.createMany({ data: waiting.map((id) => ({ id, name })) });
  const blank = { answers: name, token: name, ofAgeAt: now, sentAt: now };
  await owner.application.createMany({
    data: waiting.map((personId) => ({ ...blank, personId, tokenHash: personId })),
  });
  expect(await refusalOf(send(request()))).toBeNull();
  expect(await refusalOf(send(request()))).toBe("applications.tomorrow");
  expect(await refusalOf(send(request(), later(24.1)))).toBeNull();
});

test("who is not of age, or does not agree, or has no name, sends nothing", () => {
  for (const wrong of [{ ofAge: undefined }, { agreed: undefined }, { name: "\u200b" }]) {
    expect(newApplication.safeParse({ ...request(), ...wrong }).success).toBe(false);
  }
});

test("what must be answered is, and what is asked no longer need not be", async () => {
  const questionId = randomUUID();
  await addQuestion(db, now, officer, { questionId, text: { en: "Why?" }, required: true });
  expect((await readForm(db)).questions).toMatchObject([{ questionId, required: true }]);
  expect(await refusalOf(send(request()))).toBe("applications.questionsChanged");
  await endQuestion(db, now, officer, questionId);
  expect(await refusalOf(send(request()))).toBeNull();
});

test("a text that was replaced while somebody read it still counts, and one from long ago does not", async () => {
  const next = { agreementId: randomUUID(), after: 1, ...wording };
  await publish(db, now, officer, next);
  expect(await refusalOf(send(request(), later(1)))).toBeNull();
  expect(await refusalOf(send(request(), later(25)))).toBe("applications.textChanged");
  expect(await refusalOf(send(request({ agreementId: randomUUID() })))).toBe(
    "applications.textChanged",
  );
  await owner.agreement.deleteMany({ where: { id: next.agreementId } });
});

test("a new name stands on the applicant's page too", async () => {
  const sent = request();
  const { token } = await send(sent);
  const me = createCallerFactory(mePortal)(contextFor(db, memberOf(sent.personId)));
  await me.changeProfile({ name: "Wren", pronouns: "", locale: "" });
  expect(await readOwn(db, sealed, token)).toMatchObject({ name: "Wren" });
});

test("an address of a page that does not exist says so, and nothing else", async () => {
  const api = door(contextFor(db, null));
  expect(await codeOf(api.own({ token: "x".repeat(43) }))).toBe("NOT_FOUND");
  const { token } = await send(request());
  expect(await refusalOf(api.enter({ token }))).toBe("applications.notAccepted");
});
