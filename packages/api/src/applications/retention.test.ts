import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { publish } from "../agreements/commands";
import { accept, decline } from "../decisions/commands";
import { removeExpired } from "../notices/jobs";
import { addOfficer, contextFor, now, sealed } from "../testing";
import { apply } from "./commands";
import { removeDecided } from "./jobs";
import { newApplication } from "./schema";

const { db, worker, owner } = await createTestDb();
const { personId: officer } = await addOfficer(owner, "SECRETARY");
const agreementId = randomUUID();
const wording = { title: { en: "Membership" }, text: { en: "We look after each other." } };
await publish(db, now, officer, { agreementId, after: 0, ...wording });
await owner.centre.create({ data: { name: {}, timeZone: "UTC", localeOrder: ["en"] } });

const context = contextFor(db, null);
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

async function asked() {
  const personId = randomUUID();
  const more = { pronouns: "they", address: `${personId}@mail.example`, locale: "en" };
  const yes = { ofAge: "on", agreed: "on", agreementId };
  await apply(context, newApplication.parse({ personId, name: "Nour", ...more, ...yes }));
  return personId;
}

async function declined() {
  const personId = await asked();
  await decline(context, officer, { personId, reply: "Not now" });
  return personId;
}

/** What stands anywhere of somebody. */
async function traces(personId: string) {
  const where = { personId };
  return {
    person: await owner.person.count({ where: { id: personId } }),
    application: await owner.application.count({ where }),
    memberships: await owner.membership.count({ where }),
    consents: await owner.consent.count({ where }),
    messages: await owner.message.count({ where }),
  };
}

const nothing = { person: 0, application: 0, memberships: 0, consents: 0, messages: 0 };
const version = async () => (await owner.centre.findFirstOrThrow()).namesVersion;

test("who was declined is gone after ninety days, and not a day before", async () => {
  const personId = await declined();
  await removeExpired(worker, days(89.9));
  expect(await traces(personId)).toMatchObject({ person: 1, application: 1, memberships: 1 });
  const before = await version();
  await removeExpired(worker, days(90.1));
  expect(await traces(personId)).toEqual(nothing);
  expect(await version()).toBeGreaterThan(before);
  expect(await removeDecided(worker, days(90.1))).toBe(0);
});

test("who was accepted stays, and what they wrote goes; who waits keeps waiting", async () => {
  const [member, waiting] = [await asked(), await asked()];
  const kind = { kind: "FULL", reply: null, withoutAddress: false } as const;
  await accept(context, officer, { personId: member, ...kind });
  await removeDecided(worker, days(91));
  expect(await traces(member)).toMatchObject({ person: 1, application: 0, memberships: 1 });
  expect(await traces(waiting)).toMatchObject({ person: 1, application: 1, memberships: 1 });
});

test("who became something after all stays, whatever it is", async () => {
  const [member, former, here, officerNow, helper] = [
    await declined(),
    await declined(),
    await declined(),
    await declined(),
    await declined(),
  ];
  const from = days(1);
  const kind = { kind: "FULL", from } as const;
  await owner.membership.create({ data: { personId: member, state: "ACTIVE", ...kind } });
  const ended = { state: "ENDED", until: days(2), ...kind } as const;
  await owner.membership.create({ data: { personId: former, ...ended } });
  await owner.passphrase.create({ data: { personId: here, hash: "-", changedAt: now } });
  const office = { role: "HOST", scopeKind: "CENTRE", from } as const;
  await owner.office.create({ data: { personId: officerNow, ...office } });
  const team = { id: randomUUID(), title: { en: "Kitchen" }, createdAt: now };
  const members = { create: { personId: helper, joinedAt: now } };
  await owner.team.create({ data: { ...team, members } });
  await removeDecided(worker, days(91));
  for (const personId of [member, former, here, officerNow, helper]) {
    expect(await traces(personId)).toMatchObject({ person: 1, application: 0 });
  }
  // What was begun for them is undone, too.
  expect(await traces(helper)).toMatchObject({ memberships: 1, consents: 1 });
});

test("many workers at once remove it once", async () => {
  const all = await Promise.all([declined(), declined(), declined()]);
  const removed = await Promise.all(
    Array.from({ length: 5 }, () => removeDecided(worker, days(91))),
  );
  expect(removed.reduce((sum, count) => sum + count, 0)).toBe(3);
  for (const personId of all) expect(await traces(personId)).toEqual(nothing);
});

test("the application itself removes nobody", async () => {
  await expect(removeDecided(db, days(91))).rejects.toThrow("denied");
  await expect(db.person.deleteMany()).rejects.toThrow("denied");
});

test("the reply is sealed", async () => {
  const personId = await declined();
  const { reply } = await owner.application.findUniqueOrThrow({ where: { personId } });
  expect(Buffer.from(reply ?? []).toString("latin1")).not.toContain("Not now");
  expect(sealed.open(`Application.reply:${personId}`, reply ?? Buffer.of())).toBe("Not now");
});
