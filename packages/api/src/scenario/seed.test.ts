import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { listVersions } from "../agreements/queries";
import { isAsked } from "../consents/queries";
import { readApplication } from "../decisions/queries";
import { readAttendance } from "../places/queries";
import { signIn } from "../sign-in/portal";
import { browserAt, now, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { seed } from "./commands";
import type { Scenario } from "./schema";

const { db, owner } = await createTestDb();
const door = createCallerFactory(signIn);

/** A house in the words of whoever writes scenarios; everything in it carries this mark. */
function house(mark: string): Scenario {
  const key = (name: string) => `${mark}-${name}`;
  return {
    people: [
      {
        key: key("lena"),
        name: "Lena",
        language: "de",
        passphrase: "seven herons wade at dusk",
        offices: [{ role: "coordinator" }, { role: "host", scope: key("bread") }],
        membership: false,
      },
      {
        key: key("nour"),
        name: "نور",
        language: "ar",
        email: `nour.${mark}@mail.example`,
        offices: [],
      },
      { key: key("ada"), name: "Ada", language: "en", pronouns: "they", membership: "supporting" },
    ],
    workshops: [
      {
        key: key("bread"),
        title: { en: "Bread", ar: "خبز" },
        host: key("lena"),
        occurrences: [
          {
            key: key("monday"),
            start: "2026-02-09T18:00:00+01:00",
            end: "2026-02-09T20:00:00+01:00",
            capacity: 1,
            registered: [key("nour"), key("ada")],
          },
        ],
      },
    ],
    teams: [
      {
        key: key("kitchen"),
        title: { en: "Kitchen" },
        introduction: true,
        coordinator: key("lena"),
        introduced: [key("nour")],
        shifts: [
          {
            key: key("cooking"),
            start: "2026-02-10T18:00:00+01:00",
            end: "2026-02-10T20:00:00+01:00",
            needed: 2,
            taken: [key("nour")],
          },
        ],
      },
    ],
    agreements: [
      { title: { en: "Living together" }, text: { en: "We listen." } },
      { title: { en: "Living together" }, text: { en: "We listen, and help." } },
    ],
    questions: [{ text: { en: "Why?" } }, { text: { en: "How?" }, required: true }],
    applications: [
      {
        key: key("wren"),
        name: "Wren",
        language: "en",
        email: `wren.${mark}@mail.example`,
        hoursAgo: 30,
        answers: ["", "By tram"],
      },
    ],
    committees: [],
    votes: [],
  };
}

test("a scenario becomes a house, and says what came of it", async () => {
  const { ids, signIn: doors } = await seed(owner, sealed, now, house("one"));
  expect(Object.keys(ids).toSorted()).toEqual([
    "one-ada",
    "one-bread",
    "one-cooking",
    "one-kitchen",
    "one-lena",
    "one-monday",
    "one-nour",
    "one-wren",
  ]);
  const passphrase = expect.stringMatching(/^.{15,}$/);
  expect(doors).toEqual([
    {
      key: "one-lena",
      app: "console",
      address: "one-lena@example.org",
      passphrase: "seven herons wade at dusk",
    },
    { key: "one-nour", app: "portal", address: "nour.one@mail.example", passphrase },
    { key: "one-ada", app: "portal", address: "one-ada@example.org", passphrase },
  ]);
  const of = { workshopId: ids["one-bread"] ?? "", occurrenceId: ids["one-monday"] ?? "" };
  expect(await readAttendance(db, sealed, of)).toMatchObject({
    title: { en: "Bread", ar: "خبز" },
    startsAt: "2026-02-09T17:00:00.000Z",
    capacity: 1,
    people: [
      { name: "نور", state: "CONFIRMED" },
      { name: "Ada", pronouns: "they", state: "WAITING" },
    ],
  });
  expect(await owner.centre.findUnique({ where: { id: 1 } })).toMatchObject({ demo: true });
});

test("a team of all members, with whoever took its shifts", async () => {
  const { ids } = await seed(owner, sealed, now, house("team"));
  const teamId = ids["team-kitchen"] ?? "";
  const [nour, ada] = [ids["team-nour"], ids["team-ada"]];
  const members = await owner.teamMember.findMany({ where: { teamId } });
  expect(
    new Map(members.map(({ personId, introducedAt }) => [personId, introducedAt !== null])),
  ).toEqual(
    new Map([
      [nour, true],
      [ada, false],
    ]),
  );
  const promised = await owner.commitment.findMany({ where: { kind: "SHIFT", personId: nour } });
  expect(promised).toMatchObject([{ sourceId: ids["team-cooking"] }]);
  const [office] = await owner.office.findMany({ where: { scopeId: teamId } });
  expect(office).toMatchObject({ role: "TEAM_COORDINATOR", personId: ids["team-lena"] });
});

test("members agree to the newest text, and whoever asks to join waits with their answers", async () => {
  const { ids } = await seed(owner, sealed, now, house("join"));
  const [newest] = await listVersions(db);
  expect(newest).toMatchObject({ text: { en: "We listen, and help." } });
  expect(await isAsked(db, ids["join-nour"] ?? "")).toBe(false);
  expect(await readApplication(db, sealed, ids["join-wren"] ?? "")).toMatchObject({
    state: "WAITING",
    name: "Wren",
    hasAddress: true,
    sentAt: "2026-01-31T06:00:00.000Z",
    answers: [{ question: { en: "How?" }, answer: "By tram" }],
    agreement: { version: newest?.version },
  });
});

test("everyone who is said to can sign in where it is said, and nowhere else", async () => {
  const { ids, signIn: doors } = await seed(owner, sealed, now, house("two"));
  for (const { key, app, address, passphrase } of doors) {
    const browser = browserAt(db, app);
    const { personId } = await door(await browser.context()).withPassphrase({
      address,
      passphrase,
    });
    expect(personId).toBe(ids[key]);
    const other = await browserAt(db, app === "portal" ? "console" : "portal").context();
    await expect(door(other).withPassphrase({ address, passphrase })).rejects.toThrow(
      "signIn.wrong",
    );
  }
});

test("an office is held for the whole centre or for the workshop that is named", async () => {
  const { ids } = await seed(owner, sealed, now, house("three"));
  const offices = await owner.office.findMany({ where: { personId: ids["three-lena"] ?? "" } });
  const host = { role: "HOST", scopeKind: "WORKSHOP", scopeId: ids["three-bread"] };
  expect(offices.map(({ role, scopeKind, scopeId }) => ({ role, scopeKind, scopeId }))).toEqual(
    expect.arrayContaining([{ role: "COORDINATOR", scopeKind: "CENTRE", scopeId: null }, host]),
  );
});

test("where one thing cannot be made, nothing is", async () => {
  await seed(owner, sealed, now, house("four"));
  const count = async () => [
    await owner.person.count(),
    await owner.workshop.count(),
    await owner.passphrase.count(),
    await owner.office.count(),
  ];
  const before = await count();
  const taken = { ...house("five") };
  const people = [
    ...(taken.people ?? []),
    { key: "x", name: "Zoë", language: "en" as const, email: "NOUR.four@mail.example" },
  ];
  await expect(seed(owner, sealed, now, { ...taken, people })).rejects.toThrow(
    'The address of "x" is taken already.',
  );
  expect(await count()).toEqual(before);
});

test("two people of one scenario cannot share an address", async () => {
  const one = { name: "Ada", language: "en", email: "both@mail.example" };
  const people = [
    { ...one, key: "first" },
    { ...one, key: "second" },
  ];
  await expect(seed(owner, sealed, now, { people })).rejects.toThrow('"second" is taken');
});

test("2,000 people and the rush of all of them are made in a few seconds", async () => {
  const people = Array.from({ length: 2_000 }, (_, index) => ({
    key: `p${index}`,
    name: `Ada ${index}`,
    language: "en" as const,
  }));
  const times = { start: "2026-02-09T18:00:00Z", end: "2026-02-09T20:00:00Z" };
  const registered = people.map(({ key }) => key);
  const rush = { key: "rush", ...times, capacity: 30, registered };
  const workshops = [{ key: "w", title: { en: "Bread" }, occurrences: [rush] }];
  const began = performance.now();
  const { ids } = await seed(owner, sealed, now, { people, workshops });
  expect(performance.now() - began).toBeLessThan(20_000);
  const rows = await owner.place.findMany({
    where: { occurrenceId: ids.rush ?? "" },
    orderBy: { position: "asc" },
    select: { personId: true, state: true },
  });
  expect(rows.map(({ personId }) => personId)).toEqual(people.map(({ key }) => ids[key]));
  expect(rows.filter(({ state }) => state === "CONFIRMED")).toHaveLength(30);
}, 60_000);

test("only the owner's connection can make a house", async () => {
  await expect(seed(db, sealed, now, house("six"))).rejects.toThrow("permission denied");
});
