import { randomUUID } from "node:crypto";
import { mailIndex } from "@commonhouse/auth/address";
import { createTestDb } from "@commonhouse/db/testing";
import { beforeEach, expect, test } from "vitest";
import { addOfficer, contextFor, now, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { directoryConsole } from "./console";

const { db, owner } = await createTestDb();
const desk = createCallerFactory(directoryConsole);
const secretary = await addOfficer(owner, "SECRETARY");
const administrator = await addOfficer(owner, "ADMINISTRATOR");
const coordinator = await addOfficer(owner, "COORDINATOR");
const api = desk(contextFor(db, secretary));

type Asked = Parameters<typeof api.list>[0];

beforeEach(async () => {
  await owner.membership.deleteMany();
  const officers = [secretary, administrator, coordinator].map(({ personId }) => personId);
  await owner.office.deleteMany({ where: { personId: { notIn: officers } } });
  await owner.passphrase.deleteMany();
  await owner.person.deleteMany({ where: { id: { notIn: officers } } });
  const centre = { id: 1, name: {}, timeZone: "Asia/Beirut", localeOrder: ["en"] };
  await owner.centre.upsert({ where: { id: 1 }, create: centre, update: {} });
});

type Made = {
  readonly name: string;
  readonly state?: "APPLIED" | "ACTIVE" | "PAUSED" | "ENDED";
  readonly kind?: "FULL" | "SUPPORTING";
  readonly standingUntil?: string;
  readonly until?: Date;
  readonly arrived?: boolean;
  readonly mail?: string;
};

/** People nobody has met: without a state they have no membership. */
async function add(...all: readonly Made[]) {
  const people = all.map((one) => ({ ...one, id: randomUUID() }));
  await owner.person.createMany({
    data: people.map(({ id, name, mail }, index) => ({
      id,
      name: sealed.seal(`Person.name:${id}`, name),
      mail: mail ? sealed.seal(`Person.mail:${id}`, mail) : null,
      mailIndex: mail ? mailIndex(sealed, mail) : null,
      createdAt: new Date(now.getTime() - index * 1_000),
    })),
  });
  await owner.membership.createMany({
    data: people.flatMap(({ id: personId, state, kind = "FULL", standingUntil, until }) => {
      const last = standingUntil ? new Date(`${standingUntil}T00:00:00Z`) : null;
      const from = new Date(now.getTime() - 86_400_000);
      return state ? [{ personId, kind, state, from, until, standingUntil: last }] : [];
    }),
  });
  await owner.passphrase.createMany({
    data: people.flatMap(({ id: personId, arrived }) =>
      arrived ? [{ personId, hash: "-", changedAt: now }] : [],
    ),
  });
  await owner.centre.updateMany({ data: { namesVersion: { increment: 1 } } });
  return people.map(({ id }) => id);
}

/** The names in a list, without those in office, who are all called Ada. */
async function namesIn(asked: Asked, from = api) {
  const { people } = await from.list(asked);
  return people.flatMap(({ name }) => (name === "Ada" ? [] : name));
}

const found = async (text: string, asked: Asked = {}, from = api) =>
  namesIn({ ...asked, ...(await from.search({ text })) }, from);

test("everybody by name, in the order of the reader's language", async () => {
  await add({ name: "Zoë" }, { name: "أمل" }, { name: "Çelik" });
  expect(await namesIn({ locale: "en" })).toEqual(["Çelik", "Zoë", "أمل"]);
  expect(await namesIn({ locale: "ar" })).toEqual(["أمل", "Çelik", "Zoë"]);
  expect(await namesIn({ sort: "newest" })).toEqual(["Zoë", "أمل", "Çelik"]);
});

test("each filter lets pass whom it names", async () => {
  const members = await add(
    { name: "Active", state: "ACTIVE", arrived: true },
    { name: "Supporting", state: "ACTIVE", kind: "SUPPORTING" },
    { name: "Over", state: "ACTIVE", until: now },
    { name: "Paused", state: "PAUSED", standingUntil: "2026-01-31" },
    { name: "Standing", state: "ACTIVE", standingUntil: "2026-02-01" },
    { name: "Asking", state: "APPLIED", standingUntil: "2025-01-01" },
    { name: "Ended", state: "ENDED" },
    { name: "Nobody" },
  );
  const [personId = ""] = members;
  await owner.membership.create({
    data: { personId, kind: "SUPPORTING", state: "ENDED", from: new Date(0), until: new Date(1) },
  });
  expect(await namesIn({ state: "ACTIVE" })).toEqual(["Active", "Standing", "Supporting"]);
  expect(await namesIn({ state: "PAUSED" })).toEqual(["Paused"]);
  expect(await namesIn({ state: "APPLIED" })).toEqual(["Asking"]);
  expect(await namesIn({ state: "ENDED" })).toEqual(["Ended", "Over"]);
  expect(await namesIn({ state: "NONE" })).toEqual(["Nobody"]);
  expect(await namesIn({ kind: "SUPPORTING" })).toEqual(["Supporting"]);
  expect(await namesIn({ lapsed: true })).toEqual(["Paused"]);
  expect(await namesIn({ waiting: true, state: "ACTIVE" })).toEqual(["Standing", "Supporting"]);
  expect(await found("act", { state: "ACTIVE", kind: "FULL" })).toEqual(["Active"]);
});

test("who holds an office today is found by it, by those who give offices", async () => {
  const [host = "", former = ""] = await add({ name: "Host" }, { name: "Former" });
  const office = { role: "HOST", scopeKind: "CENTRE", from: new Date(0) } as const;
  await owner.office.create({ data: { ...office, personId: host } });
  await owner.office.create({ data: { ...office, personId: former, until: now } });
  const theirs = desk(contextFor(db, administrator));
  expect(await namesIn({ office: "HOST" }, theirs)).toEqual(["Host"]);
  expect((await namesIn({ office: "HOST" })).toSorted()).toEqual(["Former", "Host"]);
});

test("each office sees its own columns, and no filter tells it more", async () => {
  const made = { state: "ACTIVE", arrived: true } as const;
  const [personId = ""] = await add(
    { name: "Nour", ...made },
    { name: "Asking", state: "APPLIED" },
  );
  const seen = async (actor: typeof secretary, asked: Asked = {}) => {
    const { people } = await desk(contextFor(db, actor)).list(asked);
    return people.find((one) => one.personId === personId);
  };
  const plain = { personId, name: "Nour", pronouns: null };
  const none = { membership: null, arrived: null, roles: null };
  expect(await seen(coordinator)).toEqual({ ...plain, ...none });
  expect(await seen(administrator)).toEqual({ ...plain, ...none, arrived: true, roles: [] });
  expect(await seen(secretary)).toMatchObject({
    ...plain,
    membership: { kind: "FULL", state: "ACTIVE", lapsed: false },
    arrived: true,
    roles: null,
  });
  const asked = { state: "PAUSED", kind: "SUPPORTING", lapsed: true, waiting: true } as const;
  expect(await seen(coordinator, asked)).toMatchObject(plain);
  expect(await namesIn({}, desk(contextFor(db, administrator)))).toEqual(["Nour"]);
});

test.for([
  ["نُور", "نور"],
  ["أحمد", "احمد"],
  ["サクラ", "さくら"],
  ["İpek Şahin", "ipek sahin"],
  ["Haddad", "hadad"],
] as const)("%s is found by %s", async ([name, typed]) => {
  await add({ name }, { name: "Somebody" });
  expect(await found(typed)).toEqual([name]);
});

test("an address finds whom it belongs to, for those who look after members, and nobody else", async () => {
  await add({ name: "Nour", mail: "nour@mail.example" }, { name: "Zoë" });
  expect(await found(" NOUR@mail.example")).toEqual(["Nour"]);
  expect(await found("nour@mail")).toEqual([]);
  expect(await found("nour@mail.example", {}, desk(contextFor(db, administrator)))).toEqual([]);
});

test("what was searched is unreadable in an address, and nothing in another session", async () => {
  await add({ name: "Nour" }, { name: "Zoë" });
  const { search } = await api.search({ text: "Nour" });
  expect(search).toMatch(/^[\w-]+$/);
  expect(Buffer.from(search ?? "", "base64url").includes("Nour")).toBe(false);
  expect(await api.list({ search })).toMatchObject({ text: "Nour", people: [{ name: "Nour" }] });
  const other = desk(contextFor(db, { ...secretary, sessionId: randomUUID() }));
  expect(await other.list({ search })).toMatchObject({ text: null });
  expect(await api.list({ search: "nonsense", after: "nonsense" })).toMatchObject({ text: null });
  expect(await api.search({ text: "" })).toEqual({ search: null });
});

/** Every page of a list, as ids. */
async function allPages(asked: Asked) {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof api.list>> = await api.list({ ...asked, after });
    seen.push(...page.people.map(({ personId }) => personId));
    after = page.next;
  } while (after);
  return seen;
}

test("2,000 of one name: nobody is missed or seen twice, however the list is asked for", {
  timeout: 30_000,
}, async () => {
  const made = Array.from({ length: 2_000 }, (_, index) => ({
    name: index % 4 === 0 ? "Zoë" : "Nour",
    state: index % 3 === 0 ? ("PAUSED" as const) : ("ACTIVE" as const),
  }));
  await add(...made);
  const { search } = await api.search({ text: "nour" });
  const counted: [Asked, number][] = [
    [{}, 2_003],
    [{ sort: "newest" }, 2_003],
    [{ state: "PAUSED" }, 667],
    [{ search }, 1_500],
    [{ search, state: "ACTIVE" }, 1_000],
    [{ kind: "SUPPORTING" }, 0],
  ];
  for (const [asked, count] of counted) {
    const seen = await allPages(asked);
    expect([asked, seen.length, new Set(seen).size]).toEqual([asked, count, count]);
  }
});

test("a page goes on after the same person, also where somebody came or went meanwhile", async () => {
  const people = Array.from({ length: 60 }, (_, index) => ({ name: `Nour ${index + 10}` }));
  const ids = await add(...people);
  const before = await api.list({});
  const last = before.people.at(-1)?.personId ?? "";
  await owner.person.delete({ where: { id: last } });
  await add({ name: "Aaron" }, { name: "Zoë" });
  const { people: next } = await api.list({ after: before.next });
  const seen = [...before.people, ...next].map(({ personId }) => personId);
  expect(ids.filter((id) => !seen.includes(id))).toEqual([]);
  expect(new Set(seen).size).toBe(seen.length);
  expect(next.at(-1)?.name).toBe("Zoë");
});
