import { randomUUID } from "node:crypto";
import { mailIndex } from "@commonhouse/auth/address";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { publish } from "../agreements/commands";
import { apply, enter } from "../applications/commands";
import { readOwn } from "../applications/queries";
import { newApplication } from "../applications/schema";
import { content } from "../doorbells/schema";
import { mePortal } from "../me/portal";
import { addQuestion, endQuestion } from "../questions/commands";
import { signIn } from "../sign-in/portal";
import {
  addOfficer,
  addPerson,
  browserAt,
  contextFor,
  memberOf,
  now,
  refusalOf,
  sealed,
} from "../testing";
import { createCallerFactory } from "../trpc";
import { accept, decline } from "./commands";
import { countWaiting, listApplications, readApplication } from "./queries";

const { db, owner } = await createTestDb();
const [one, other] = [await addOfficer(owner, "SECRETARY"), await addOfficer(owner, "SECRETARY")];
const agreementId = randomUUID();
const wording = { title: { en: "Membership" }, text: { en: "We look after each other." } };
await publish(db, now, one.personId, { agreementId, after: 0, ...wording });
const questionId = randomUUID();
await addQuestion(db, now, one.personId, { questionId, text: { en: "Why?" }, required: false });

await owner.centre.create({ data: { name: {}, timeZone: "UTC", localeOrder: ["en"] } });

const context = contextFor(db, null);

/** Somebody who asked, and the token of their page. */
async function applicant(more: object = {}) {
  const sent = newApplication.parse({
    personId: randomUUID(),
    name: "Nour",
    pronouns: "",
    address: `${randomUUID()}@mail.example`,
    locale: "ar",
    ofAge: "on",
    agreed: "on",
    agreementId,
    answers: { [questionId]: "To cook" },
    ...more,
  });
  return { ...sent, ...(await apply(context, sent)) };
}

const full = { kind: "FULL", reply: null, withoutAddress: false } as const;
const by = { one: one.personId, other: other.personId };

async function lettersTo(personId: string) {
  const rows = await owner.message.findMany({ where: { personId } });
  return rows.map(({ id, content: bytes }) =>
    content.parse(JSON.parse(sealed.open(`Message.content:${id}`, bytes))),
  );
}

test("accepted, one comes in by the page of one's own, once, and signs in from then on", async () => {
  const { personId, token, address } = await applicant();
  const names = async () => (await owner.centre.findFirstOrThrow()).namesVersion;
  const before = await names();
  await accept(context, by.one, { ...full, personId, kind: "SUPPORTING", reply: "Welcome" });
  expect(await readOwn(db, sealed, token)).toMatchObject({
    state: "ACCEPTED",
    reply: "Welcome",
    arrived: false,
  });
  expect(await owner.membership.findMany({ where: { personId } })).toMatchObject([
    { state: "ACTIVE", kind: "SUPPORTING", from: now },
  ]);
  expect(await names()).toBeGreaterThan(before);

  const [phone, door] = [browserAt(db, "portal"), createCallerFactory(signIn)];
  const first = await enter(context, token);
  const way = await enter(context, token);
  const passphrase = "seven herons wade at dusk";
  const chosen = { passphrase, passphraseAgain: passphrase };
  const entering = door(await phone.context()).accept({ ...first, ...chosen });
  expect(await refusalOf(entering)).toBe("signIn.linkEnded");
  await door(await phone.context()).accept({ ...way, ...chosen });
  expect(await refusalOf(enter(context, token))).toBe("applications.arrived");
  const back = door(await phone.context()).withPassphrase({ address: address ?? "", passphrase });
  expect(await back).toEqual({ personId });
});

test("the answer rings without a word about the house, and leads to the applicant's page", async () => {
  const asked = await Promise.all([applicant(), applicant()]);
  await accept(context, by.one, { ...full, personId: asked[0].personId, reply: "Welcome" });
  await decline(context, by.one, { personId: asked[1].personId, reply: "Not now" });
  for (const { personId, token, address } of asked) {
    const [letter, ...more] = await lettersTo(personId);
    expect(more).toEqual([]);
    expect(letter).toEqual({
      to: address,
      from: "الرسائل",
      subject: "لديك ردّ",
      text: `لديك ردّ\n\nhttp://localhost:3000/apply/${token}\n`,
    });
  }
});

test("without an address nothing rings, and the page holds the answer", async () => {
  const { personId, token } = await applicant({ address: "" });
  await decline(context, by.one, { personId, reply: "Not now, dear." });
  expect(await lettersTo(personId)).toEqual([]);
  expect(await readOwn(db, sealed, token)).toMatchObject({
    state: "DECLINED",
    reply: "Not now, dear.",
  });
  expect(await refusalOf(enter(context, token))).toBe("applications.notAccepted");
});

test("of many decisions at once by two offices one stands", async () => {
  const { personId } = await applicant();
  const told = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      refusalOf(
        index % 2 === 0
          ? accept(context, by.one, { ...full, personId })
          : decline(context, by.other, { personId, reply: null }),
      ),
    ),
  );
  const { state, decidedById } = await owner.application.findUniqueOrThrow({ where: { personId } });
  const won = decidedById === by.one ? 0 : 1;
  expect(state).toBe(won === 0 ? "ACCEPTED" : "DECLINED");
  expect(told.filter((_, index) => index % 2 === won)).toEqual(Array(10).fill(null));
  expect(told.filter((_, index) => index % 2 !== won)).toEqual(Array(10).fill("decisions.decided"));
  const decided = { objectId: personId, action: { startsWith: "decisions." } };
  expect(await owner.auditEntry.findMany({ where: decided })).toMatchObject([
    { actorId: decidedById, action: won === 0 ? "decisions.accept" : "decisions.decline" },
  ]);
  expect(await lettersTo(personId)).toHaveLength(1);
});

test("the same decision by somebody else is refused too", async () => {
  const { personId } = await applicant();
  await decline(context, by.one, { personId, reply: null });
  const again = decline(context, by.other, { personId, reply: null });
  expect(await refusalOf(again)).toBe("decisions.decided");
  expect(await refusalOf(accept(context, by.one, { ...full, personId }))).toBe("decisions.decided");
});

test("an address that is somebody's already is shown, refused, and left out if one wishes", async () => {
  const address = "shared@mail.example";
  const known = await addPerson(owner, "Noor");
  const data = { mailIndex: mailIndex(sealed, address) };
  await owner.person.update({ where: { id: known }, data });
  const [first, second] = [
    await applicant({ address: "Shared@Mail.example", name: "Ines" }),
    await applicant({ address, name: "Taym" }),
  ];
  const { alike } = await readApplication(db, sealed, first.personId);
  expect(alike).toEqual([
    { personId: known, name: "Noor", why: "address", applying: false },
    { personId: second.personId, name: "Taym", why: "address", applying: true },
  ]);
  const { personId } = first;
  expect(await refusalOf(accept(context, by.one, { ...full, personId }))).toBe(
    "decisions.addressKnown",
  );
  expect(await readApplication(db, sealed, personId)).toMatchObject({ state: "WAITING" });
  await accept(context, by.one, { ...full, personId, withoutAddress: true });
  expect(await owner.person.findUnique({ where: { id: personId } })).toMatchObject({
    mail: null,
    mailIndex: null,
  });
  expect(await lettersTo(personId)).toMatchObject([{ to: "Shared@Mail.example" }]);
});

test("who waits longest stands first, and the list goes on where it stopped", async () => {
  await owner.application.deleteMany();
  for (let made = 0; made < 52; made += 1) {
    const { personId } = await applicant({ address: "", name: `Guest ${made}` });
    const sentAt = new Date(now.getTime() + Math.floor(made / 2));
    await owner.application.update({ where: { personId }, data: { sentAt } });
  }
  const first = await listApplications(db, sealed, { state: "WAITING", after: null });
  expect([first.applications.length, first.counts.WAITING]).toEqual([50, 52]);
  const rest = await listApplications(db, sealed, { state: "WAITING", after: first.next });
  expect([rest.applications.length, rest.next]).toEqual([2, null]);
  const all = [...first.applications, ...rest.applications];
  expect(new Set(all.map(({ personId }) => personId)).size).toBe(52);
  const times = all.map(({ sentAt }) => sentAt);
  expect(times).toEqual(times.toSorted());
  expect(await countWaiting(db)).toBe(52);
  expect(await listApplications(db, sealed, { state: "DECLINED", after: null })).toMatchObject({
    applications: [],
    next: null,
  });
});

test("answers keep their question, also one that is asked no longer; a new name is shown", async () => {
  const { personId } = await applicant();
  await endQuestion(db, now, by.one, questionId);
  const me = createCallerFactory(mePortal)(contextFor(db, memberOf(personId)));
  await me.changeProfile({ name: "Wren", pronouns: "", locale: "" });
  expect(await readApplication(db, sealed, personId)).toMatchObject({
    name: "Wren",
    answers: [{ questionId, question: { en: "Why?" }, answer: "To cook" }],
    agreement: { version: 1, withdrawn: false },
  });
  const { applications } = await listApplications(db, sealed, { state: "WAITING", after: null });
  expect(JSON.stringify(applications.filter((one) => one.personId === personId))).toContain("Wren");
});
