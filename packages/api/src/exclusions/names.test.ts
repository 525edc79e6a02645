import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { endPairing, proposeAll } from "../pairings/commands";
import { addMentee, addMentor, addPair, proposed } from "../pairings/pair-testing";
import { addPerson, addProgramme, now, refusalOf, sealed } from "../testing";
import { excludeName } from "./commands";

const { db, owner } = await createTestDb();
const programme = async () => ({ db, owner, ...(await addProgramme(owner)) });

const byName = (programmeId: string, personId: string, name: string) =>
  excludeName(db, sealed, now, personId, { exclusionId: randomUUID(), programmeId, name });

test("a list holds a hundred people; sent again a name still is one, and with a partner it grows", async () => {
  const of = await programme();
  const { mentee, pairingId } = await addPair(of);
  const { programmeId } = of;
  const { personId } = mentee;
  const first = { exclusionId: randomUUID(), programmeId, name: "Name" };
  const add = () => excludeName(db, sealed, now, personId, first);
  await add();
  await owner.pairingExclusion.createMany({
    data: Array.from({ length: 98 }, () => {
      const id = randomUUID();
      const name = sealed.seal(`PairingExclusion.name:${id}`, "Somebody");
      return { id, programmeId, personId, name, createdAt: now };
    }),
  });
  const answers = await Promise.all(
    ["One", "Two", "Three"].map((name) => refusalOf(byName(programmeId, personId, name))),
  );
  expect(answers.toSorted()).toEqual(["exclusions.tooMany", "exclusions.tooMany", null]);
  expect(await refusalOf(add())).toBeNull();
  await endPairing(db, now, personId, { pairingId, apart: true });
  expect(await owner.pairingExclusion.count({ where: { personId } })).toBe(101);
});

test("whoever became one with another person is not found, and told so", async () => {
  const of = await programme();
  expect(await refusalOf(byName(of.programmeId, randomUUID(), "Mira"))).toBe("notFound");
});

test("a name given while an office proposes many holds from then on", {
  timeout: 30_000,
}, async () => {
  for (let round = 0; round < 3; round++) {
    const of = await programme();
    const mentees = [await addMentee(of), await addMentee(of)];
    const mentor = await addMentor(of, { name: "Mira", capacity: 2 });
    const [first, last] = mentees;
    const pairs = mentees.map(({ formId }) => ({
      pairingId: randomUUID(),
      mentorFormId: mentor.formId,
      menteeFormId: formId,
    }));
    const { programmeId } = of;
    const officer = await addPerson(owner);
    const early = await owner.$transaction(async (tx) => {
      // The first pair waits for this, so that the name is there before the second.
      await tx.$queryRaw`SELECT FROM "Person" WHERE "id" = ${first?.personId}::uuid FOR UPDATE`;
      const proposing = proposeAll(db, sealed, now, officer, { programmeId, pairs });
      await new Promise((after) => setTimeout(after, 50));
      await byName(programmeId, last?.personId ?? "", "mira");
      return { proposing };
    });
    expect(await early.proposing).toEqual({ proposed: 1, passed: 1 });
  }
});

test("a name that somebody is just giving is waited for", async () => {
  const of = await programme();
  const { programmeId } = of;
  const [mentor, mentee] = [await addMentor(of, { name: "Mira" }), await addMentee(of)];
  const { personId } = mentee;
  const { answer: answered } = await owner.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Person" WHERE "id" = ${personId}::uuid FOR NO KEY UPDATE`;
    const answer = refusalOf(proposed(of, mentor, mentee));
    await new Promise((after) => setTimeout(after, 200));
    const id = randomUUID();
    const name = sealed.seal(`PairingExclusion.name:${id}`, "mira");
    await tx.pairingExclusion.create({ data: { id, programmeId, personId, name, createdAt: now } });
    return { answer };
  });
  expect(await answered).toBe("pairings.notPossible");
});
