import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { describe, expect, test } from "vitest";
import {
  addOfficer,
  addPeople,
  addPerson,
  addProgramme,
  contextFor,
  now,
  refusalOf,
} from "../testing";
import { createCallerFactory } from "../trpc";
import { mergingConsole } from "./console";
import { addForm, addPair } from "./testing";

const { db, owner } = await createTestDb();
const api = createCallerFactory(mergingConsole)(
  contextFor(db, await addOfficer(owner, "SECRETARY")),
);
const two = async () => {
  const [personId = "", otherId = ""] = await addPeople(owner, 2);
  return { personId, otherId };
};

describe("mentorship", () => {
  const pairedOf = (ids: readonly string[]) =>
    owner.pairing.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: "asc" } });

  test("two who are or were a pair are two people", async () => {
    const pair = await two();
    const { programmeId } = await addProgramme(owner);
    const [mentor, mentee] = [
      {
        personId: pair.personId,
        formId: await addForm(owner, pair.personId, programmeId, "MENTOR"),
      },
      { personId: pair.otherId, formId: await addForm(owner, pair.otherId, programmeId, "MENTEE") },
    ];
    await addPair(owner, programmeId, mentor, mentee);
    expect(await refusalOf(api.merge(pair))).toBe("merging.pair");
    expect(await refusalOf(api.merge({ personId: pair.otherId, otherId: pair.personId }))).toBe(
      "merging.pair",
    );
  });

  test("of two forms the one that holds stays, with the pairs of both", async () => {
    const pair = await two();
    const { programmeId } = await addProgramme(owner);
    const own = await addForm(owner, pair.personId, programmeId, "MENTOR", now);
    const other = await addForm(owner, pair.otherId, programmeId, "MENTOR");
    const pairs: string[] = [];
    for (const [personId, formId] of [
      [pair.personId, own],
      [pair.otherId, other],
    ] as const) {
      const mentee = await addPerson(owner);
      const theirs = {
        personId: mentee,
        formId: await addForm(owner, mentee, programmeId, "MENTEE"),
      };
      pairs.push(await addPair(owner, programmeId, { personId, formId }, theirs));
    }
    await api.merge(pair);
    const forms = await owner.mentorshipForm.findMany({ where: { personId: pair.personId } });
    expect(forms).toMatchObject([{ id: other, withdrawnAt: null }]);
    const moved = { mentorId: pair.personId, mentorFormId: other };
    expect(await pairedOf(pairs)).toMatchObject([moved, moved]);
  });

  test("two open pairs of one side are refused until one has ended", async () => {
    const pair = await two();
    const { programmeId } = await addProgramme(owner);
    for (const personId of [pair.personId, pair.otherId]) {
      const mentee = { personId, formId: await addForm(owner, personId, programmeId, "MENTEE") };
      const mentor = await addPerson(owner);
      const theirs = {
        personId: mentor,
        formId: await addForm(owner, mentor, programmeId, "MENTOR"),
      };
      await addPair(owner, programmeId, theirs, mentee);
    }
    expect(await refusalOf(api.merge(pair))).toBe("merging.twoPairs");
    const ended = { state: "ENDED", endedAt: now } as const;
    await owner.pairing.updateMany({ where: { menteeId: pair.otherId }, data: ended });
    await api.merge(pair);
    expect(await owner.pairing.count({ where: { menteeId: pair.personId } })).toBe(2);
  });

  test("nobody is kept apart from themselves", async () => {
    const pair = await two();
    const { programmeId } = await addProgramme(owner);
    const third = await addPerson(owner);
    const apart = (personId: string, otherId: string) => ({
      id: randomUUID(),
      programmeId,
      personId,
      otherId,
      createdAt: now,
    });
    await owner.pairingExclusion.createMany({
      data: [
        apart(pair.personId, pair.otherId),
        apart(pair.otherId, pair.personId),
        apart(pair.otherId, third),
      ],
    });
    await api.merge(pair);
    expect(await owner.pairingExclusion.findMany({ where: { programmeId } })).toMatchObject([
      { personId: pair.personId, otherId: third },
    ]);
  });
});
