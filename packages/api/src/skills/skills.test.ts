import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addTeam } from "../assignments/team-testing";
import { addPerson, now, refusalOf } from "../testing";
import { addSkill, endSkill, renameSkill, saveSkills } from "./commands";
import { listMine, listSkills } from "./queries";
import { saying } from "./schema";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);
const { teamId } = await addTeam(owner, 0);

async function newSkill(title: string) {
  const skillId = randomUUID();
  await addSkill(db, now, officer, { teamId, skillId, title: { en: title } });
  return skillId;
}

test("sent twice it is one skill; the id of another is refused; a new title reaches everyone", async () => {
  const sent = { teamId, skillId: randomUUID(), title: { en: "First aid" } };
  for (let times = 0; times < 3; times += 1) await addSkill(db, now, officer, sent);
  const other = { ...sent, title: { en: "Sound" } };
  expect(await refusalOf(addSkill(db, now, officer, other))).toBe("skills.idTaken");
  await renameSkill(db, now, officer, other);
  const list = await listMine(db, await addPerson(owner));
  expect(list.find(({ skillId }) => skillId === sent.skillId)).toMatchObject({
    title: { en: "Sound" },
    mine: false,
  });
});

test("what a person ticks is theirs, what they do not tick is not, what was not shown stays", async () => {
  const me = await addPerson(owner);
  const [one, two, three] = [await newSkill("A"), await newSkill("B"), await newSkill("C")];
  const save = (sent: object) => saveSkills(db, now, me, saying.parse(sent));
  const mine = async () =>
    new Set((await listMine(db, me)).flatMap(({ skillId, mine }) => (mine ? skillId : [])));
  expect(await save({ shown: [one, two, three], mine: [one, three] })).toEqual({ mine: 2 });
  expect(await mine()).toEqual(new Set([one, three]));
  await save({ shown: [one, two], mine: two });
  expect(await mine()).toEqual(new Set([two, three]));
  expect(await save({ shown: [randomUUID()], mine: randomUUID() })).toEqual({ mine: 0 });
  await save({ shown: [two, three] });
  expect(await mine()).toEqual(new Set());
});

test("what has ended is asked for no longer, and who said it still has it", async () => {
  const me = await addPerson(owner);
  const skillId = await newSkill("Ladder");
  await saveSkills(db, now, me, { shown: [skillId], mine: [skillId] });
  const request = { teamId, skillId };
  for (let sent = 0; sent < 3; sent += 1) await endSkill(db, now, officer, request);
  const action = { action: "skills.end", objectId: skillId };
  expect(await owner.auditEntry.count({ where: action })).toBe(1);
  const ids = async (ended: boolean) => (await listSkills(db, ended)).map(({ skillId }) => skillId);
  expect(await ids(false)).not.toContain(skillId);
  expect((await listSkills(db, true)).find((one) => one.skillId === skillId)).toMatchObject({
    ended: true,
    people: 1,
  });
  expect(await owner.personSkill.count({ where: { skillId } })).toBe(1);
  const gone = { teamId, skillId: randomUUID() };
  expect(await refusalOf(endSkill(db, now, officer, gone))).toBe("notFound");
});

test("boxes ticked in many windows at once: one after the other, each is saved", async () => {
  const me = await addPerson(owner);
  const shown = [await newSkill("D"), await newSkill("E"), await newSkill("F")];
  const some = Array.from({ length: 60 }, (_, turn) => shown.filter((_, at) => (turn >> at) % 2));
  await Promise.all(
    some.map((mine, turn) =>
      saveSkills(db, now, me, { shown: turn % 3 ? shown : shown.toReversed(), mine }),
    ),
  );
  const kept = await owner.personSkill.findMany({ where: { personId: me } });
  expect(kept.length).toBeLessThanOrEqual(shown.length);
});
