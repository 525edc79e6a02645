import { randomUUID } from "node:crypto";
import { mailIndex } from "@commonhouse/auth/address";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { drawLink } from "../people/commands";
import { addOfficer, addPerson, browserAt, contextFor, now, refusalOf, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { acceptMember } from "./commands";
import { membershipsConsole } from "./console";
import type { Act } from "./rules";

const { db, owner } = await createTestDb();
await owner.centre.create({
  data: { id: 1, name: {}, timeZone: "Asia/Beirut", localeOrder: ["en"] },
});
const secretary = await addOfficer(owner, "SECRETARY");
const api = createCallerFactory(membershipsConsole)(contextFor(db, secretary));

type State = "APPLIED" | "ACTIVE" | "PAUSED" | "ENDED";

async function memberIn(state: State | null) {
  const personId = await addPerson(owner);
  const from = new Date(now.getTime() - 1_000);
  if (state) await owner.membership.create({ data: { personId, kind: "FULL", state, from } });
  return personId;
}

const act = (personId: string, step: Act) =>
  step === "start" ? api.start({ personId, kind: "SUPPORTING" }) : api[step]({ personId });

const told = async (personId: string) =>
  (await owner.notice.findMany({ where: { personId } })).map(({ kind }) => kind);

test.for([
  ["accept", "APPLIED", "ACTIVE", "memberships.started"],
  ["start", null, "ACTIVE", "memberships.started"],
  ["start", "ENDED", "ACTIVE", "memberships.started"],
  ["pause", "ACTIVE", "PAUSED", "memberships.paused"],
  ["resume", "PAUSED", "ACTIVE", "memberships.resumed"],
  ["end", "ACTIVE", "ENDED", "memberships.ended"],
  ["end", "PAUSED", "ENDED", "memberships.ended"],
] as const)(
  "ten at once who %s what is %s: it happens once, is recorded once and told once",
  async ([step, from, to, notice]) => {
    const personId = await memberIn(from);
    await Promise.all(Array.from({ length: 10 }, () => act(personId, step)));
    const { memberships } = await api.list({ personId });
    expect(memberships[0]).toMatchObject({ state: to });
    expect(memberships).toHaveLength(step === "start" && from ? 2 : 1);
    expect(await told(personId)).toEqual([notice]);
    const entry = { objectId: personId, action: `memberships.${step}` };
    expect(await owner.auditEntry.findMany({ where: entry })).toMatchObject([
      { actorId: secretary.personId },
    ]);
  },
);

test("ten who do opposite things at once leave one membership in one state", async () => {
  for (let round = 0; round < 5; round += 1) {
    const personId = await memberIn("ACTIVE");
    const steps = ["pause", "end", "start", "resume", "accept"] as const;
    await Promise.all([...steps, ...steps].map((step) => refusalOf(act(personId, step))));
    const open = await owner.membership.count({ where: { personId, state: { not: "ENDED" } } });
    expect(open).toBeLessThanOrEqual(1);
  }
});

test("what does not fit is refused, and changes nothing", async () => {
  const personId = await memberIn("ENDED");
  for (const step of ["accept", "pause", "resume"] as const) {
    expect(await refusalOf(act(personId, step))).toBe("memberships.notNow");
  }
  expect(await told(personId)).toEqual([]);
  expect((await api.list({ personId })).acts).toEqual(["start"]);
});

test.for(["end", "pause"] as const)(
  "whoever stops being a member is signed out at once: %s",
  async (step) => {
    const personId = await memberIn("ACTIVE");
    const browser = browserAt(db, "portal");
    const { auth } = await browser.context();
    browser.jar.token = (await auth.signIn(personId, null, "PHONE", now)).value;
    expect((await browser.context()).actor).not.toBeNull();
    await drawLink(contextFor(db, secretary), secretary, { personId, app: "portal" });
    await act(personId, step);
    expect((await browser.context()).actor).toBeNull();
    expect(await owner.session.count({ where: { personId } })).toBe(0);
    expect(await owner.invitation.count({ where: { personId, expiresAt: { gt: now } } })).toBe(0);
  },
);

test("the console stays open to somebody in office whose membership ends", async () => {
  const { personId } = await addOfficer(owner, "COORDINATOR");
  await owner.membership.create({ data: { personId, kind: "FULL", state: "ACTIVE", from: now } });
  const browser = browserAt(db, "console");
  const { auth } = await browser.context();
  browser.jar.token = (await auth.signIn(personId, null, "COMPUTER", now)).value;
  await api.end({ personId });
  expect((await browser.context()).actor).not.toBeNull();
});

test("a membership that is over by its date can begin anew", async () => {
  const personId = await memberIn("ACTIVE");
  await owner.membership.updateMany({ where: { personId }, data: { until: now } });
  expect(await api.list({ personId })).toMatchObject({
    memberships: [{ state: "ENDED" }],
    acts: ["start"],
  });
  await api.start({ personId, kind: "SUPPORTING" });
  expect((await api.list({ personId })).memberships).toMatchObject([
    { state: "ACTIVE", kind: "SUPPORTING" },
    { state: "ENDED", kind: "FULL" },
  ]);
});

test("another kind and another last day are told once, and the same again is nothing", async () => {
  const personId = await memberIn("PAUSED");
  const terms = { personId, kind: "SUPPORTING", standingUntil: "2026-01-31" } as const;
  await Promise.all(Array.from({ length: 10 }, () => api.change(terms)));
  expect((await api.list({ personId })).memberships).toMatchObject([
    { kind: "SUPPORTING", standingUntil: "2026-01-31", lapsed: true },
  ]);
  expect(await told(personId)).toEqual(["memberships.changed"]);
  await api.change({ ...terms, standingUntil: "" });
  expect((await api.list({ personId })).memberships).toMatchObject([{ standingUntil: null }]);
  for (const state of ["APPLIED", "ENDED"] as const) {
    const other = { ...terms, personId: await memberIn(state) };
    expect(await refusalOf(api.change(other))).toBe("memberships.notNow");
  }
});

async function addApplicant(address: string) {
  const personId = await memberIn("APPLIED");
  const mail = sealed.seal(`Person.mail:${personId}`, address);
  await owner.person.update({ where: { id: personId }, data: { mail } });
  return personId;
}

test("whoever is accepted signs in by the address they gave, if it is nobody else's", async () => {
  const address = `${randomUUID()}@mail.example`;
  const [first, second] = [await addApplicant(address), await addApplicant(address)];
  const outcomes = [first, second].map((personId) => refusalOf(act(personId, "accept")));
  expect((await Promise.all(outcomes)).toSorted()).toEqual(
    [null, "people.addressTaken"].toSorted(),
  );
  expect(await owner.person.count({ where: { mailIndex: mailIndex(sealed, address) } })).toBe(1);
  const ids = { in: [first, second] };
  expect(await owner.membership.count({ where: { personId: ids, state: "ACTIVE" } })).toBe(1);
});

test("a request to join is answered where all are, not past its applicant", async () => {
  const personId = await memberIn("APPLIED");
  const waiting = { personId, answers: Buffer.of(), ofAgeAt: now, sentAt: now };
  const token = { token: Buffer.of(), tokenHash: randomUUID() };
  await owner.application.create({ data: { ...waiting, ...token } });
  expect(await refusalOf(act(personId, "accept"))).toBe("memberships.applicationWaits");
  expect(await api.list({ personId })).toMatchObject({
    acts: [],
    application: { state: "WAITING", decidedAt: null },
  });
  const accept = () =>
    db.$transaction((tx) => acceptMember(tx, sealed, now, { personId, kind: "SUPPORTING" }));
  expect([await accept(), await accept()]).toEqual([true, false]);
  expect((await api.list({ personId })).memberships).toMatchObject([
    { state: "ACTIVE", kind: "SUPPORTING", from: now.toISOString(), until: null },
  ]);
});

test("what somebody agreed to stands beside their membership", async () => {
  const personId = await memberIn("ACTIVE");
  const agreement = { id: randomUUID(), purpose: "membership", version: 1, from: now };
  await owner.agreement.create({ data: { ...agreement, title: { en: "How we live" }, text: {} } });
  await owner.consent.create({ data: { personId, agreementId: agreement.id, givenAt: now } });
  expect((await api.list({ personId })).consents).toEqual([
    {
      title: { en: "How we live" },
      version: 1,
      givenAt: now.toISOString(),
      withdrawnAt: null,
    },
  ]);
});
