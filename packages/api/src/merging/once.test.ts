import { mailIndex } from "@commonhouse/auth/address";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { giveUpPlace, takePlace } from "../places/commands";
import {
  addOccurrence,
  addOfficer,
  addPeople,
  addPerson,
  contextFor,
  now,
  refusalOf,
  sealed,
} from "../testing";
import { createCallerFactory } from "../trpc";
import { mergingConsole } from "./console";
import { keptFor } from "./queries";
import { addEntry } from "./testing";

const { db, owner } = await createTestDb();
const api = createCallerFactory(mergingConsole)(
  contextFor(db, await addOfficer(owner, "SECRETARY")),
);
const two = async () => {
  const [personId = "", otherId = ""] = await addPeople(owner, 2);
  return { personId, otherId };
};

test("asked many times at once, and from both sides, two become one, once", async () => {
  for (let round = 0; round < 5; round++) {
    const pair = await two();
    const turned = { personId: pair.otherId, otherId: pair.personId };
    const answers = await Promise.all(
      [pair, turned, pair, turned, pair, turned].map((one) => api.merge(one)),
    );
    const [kept] = new Set(answers.map(({ personId }) => personId));
    expect(new Set(answers.map(({ personId }) => personId)).size).toBe(1);
    const ids = { in: Object.values(pair) };
    expect(await owner.person.findMany({ where: { id: ids }, select: { id: true } })).toEqual([
      { id: kept },
    ]);
    expect(await owner.personMerge.count({ where: { keptId: kept ?? "" } })).toBe(1);
    expect(
      await owner.auditEntry.count({ where: { action: "merging.merge", objectId: kept ?? "" } }),
    ).toBe(1);
  }
});

test("whoever asks for a lost entry finds what it has become, over several merges too", async () => {
  const [one = "", second = "", third = ""] = await addPeople(owner, 3);
  await api.merge({ personId: second, otherId: one });
  await api.merge({ personId: third, otherId: second });
  expect([await keptFor(db, one), await keptFor(db, second), await keptFor(db, third)]).toEqual([
    third,
    third,
    null,
  ]);
  expect(await api.successor({ personId: one })).toEqual({ personId: third });
});

test("a ring of merges at once leaves one, and no call fails otherwise", async () => {
  const ids = await addPeople(owner, 4);
  const calls = ids.map((personId, index) =>
    refusalOf(api.merge({ personId, otherId: ids[(index + 1) % ids.length] ?? "" })),
  );
  const told = await Promise.all(calls);
  expect(told.every((refusal) => refusal === null || refusal === "notFound")).toBe(true);
  const left = await owner.person.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const merges = await owner.personMerge.findMany({ where: { lostId: { in: ids } } });
  expect(left.length + merges.length).toBe(4);
  const living = new Set(left.map(({ id }) => id));
  expect(merges.every(({ keptId }) => living.has(keptId))).toBe(true);
});

test("places that are taken and given up meanwhile neither oversell nor stop anything", async () => {
  for (let round = 0; round < 5; round++) {
    const pair = await two();
    const { occurrenceId } = await addOccurrence(owner, { capacity: 3 });
    const others = await addPeople(owner, 6);
    for (const id of [pair.personId, pair.otherId, ...others.slice(0, 3)])
      await takePlace(db, now, id, occurrenceId);
    await Promise.all([
      api.merge(pair),
      ...others.slice(0, 2).map((id) => giveUpPlace(db, now, id, occurrenceId)),
      ...others.slice(3).map((id) => takePlace(db, now, id, occurrenceId)),
    ]);
    const seated = await owner.place.findMany({ where: { occurrenceId, state: "CONFIRMED" } });
    expect(seated).toHaveLength(3);
    const promised = await owner.commitment.findMany({ where: { sourceId: occurrenceId } });
    const ids = (rows: readonly { personId: string }[]) =>
      rows.map(({ personId }) => personId).toSorted();
    expect(ids(promised)).toEqual(ids(seated));
  }
});

test("nobody is merged with themselves", async () => {
  const personId = await addPerson(owner);
  expect(await refusalOf(api.merge({ personId, otherId: personId }))).toBe("merging.same");
});

test("ways in of the lost entry end; its passphrase goes only with its address, where there is none yet", async () => {
  const passphrase = (personId: string) =>
    owner.passphrase.create({ data: { personId, hash: `hash of ${personId}`, changedAt: now } });
  const hashOf = async (personId: string) =>
    (await owner.passphrase.findUnique({ where: { personId } }))?.hash ?? null;
  const both = { personId: await addEntry(owner, "a"), otherId: await addEntry(owner, "b") };
  await passphrase(both.personId);
  await passphrase(both.otherId);
  await api.merge({ ...both, mail: "other" });
  expect(await hashOf(both.personId)).toBe(`hash of ${both.personId}`);
  const moved = { personId: await addEntry(owner, "c"), otherId: await addEntry(owner, "d") };
  await passphrase(moved.otherId);
  await api.merge({ ...moved, mail: "other" });
  expect(await hashOf(moved.personId)).toBe(`hash of ${moved.otherId}`);
  const left = { personId: await addEntry(owner, "e"), otherId: await addEntry(owner, "f") };
  await passphrase(left.otherId);
  await api.merge(left);
  expect(await hashOf(left.personId)).toBeNull();
  const told = {
    personId: { in: [both.personId, moved.personId, left.personId] },
    kind: "merging.merged",
  };
  expect(await owner.notice.count({ where: told })).toBe(3);
});

test("somebody is found by the address that stays, and by no other", async () => {
  const pair = { personId: await addEntry(owner, "keep"), otherId: await addEntry(owner, "drop") };
  await api.merge({ ...pair, mail: "other" });
  const by = (address: string) =>
    owner.person.findUnique({
      where: { mailIndex: mailIndex(sealed, address) },
      select: { id: true },
    });
  expect(await by("drop@mail.example")).toEqual({ id: pair.personId });
  expect(await by("keep@mail.example")).toBeNull();
});

test("whoever asked to join is found by their address once the entry is a member’s", async () => {
  const applicant = await addEntry(owner, "ask");
  await owner.person.update({ where: { id: applicant }, data: { mailIndex: null } });
  const applied = { personId: applicant, kind: "FULL", state: "APPLIED", from: now } as const;
  await owner.membership.create({ data: applied });
  const member = await addPerson(owner);
  await owner.membership.create({ data: { ...applied, personId: member, state: "ACTIVE" } });
  await api.merge({ personId: applicant, otherId: member });
  const index = mailIndex(sealed, "ask@mail.example");
  expect(
    await owner.person.findUnique({ where: { mailIndex: index }, select: { id: true } }),
  ).toEqual({
    id: applicant,
  });
});
