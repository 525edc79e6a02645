import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { takeShift } from "../assignments/commands";
import { addTeam, planShift } from "../assignments/team-testing";
import { addPeople, addPerson, now, refusalOf, sealed } from "../testing";
import {
  createTeam,
  editTeam,
  endTeam,
  introduce,
  joinTeam,
  leaveTeam,
  removeMember,
} from "./commands";
import { listMembers, listOfficeTeams, listTeams, readOfficeTeam, readTeam } from "./queries";
import { listRequest, membersRequest } from "./schema";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);
const texts = { title: { en: "Kitchen" }, description: {}, introduction: false };
const after = new Date("2026-03-01T20:00:00Z");

test("sent twice it is one team; the id of another is refused", async () => {
  const sent = { ...texts, teamId: randomUUID() };
  for (let times = 0; times < 3; times += 1) await createTeam(db, now, officer, sent);
  expect(await owner.auditEntry.count({ where: { objectId: sent.teamId } })).toBe(1);
  const other = { ...sent, introduction: true };
  expect(await refusalOf(createTeam(db, now, officer, other))).toBe("teams.idTaken");
  await editTeam(db, now, officer, other);
  expect(await readOfficeTeam(db, now, sent.teamId)).toMatchObject({ introduction: true });
});

test("whoever joins is in the team, however often they press, and once more after they left", async () => {
  const { teamId } = await addTeam(owner, 0);
  const me = await addPerson(owner);
  const times = Array.from({ length: 20 });
  await Promise.all(times.map(() => joinTeam(db, now, me, teamId)));
  expect(await owner.auditEntry.count({ where: { actorId: me } })).toBe(1);
  await introduce(db, now, officer, { teamId, personId: me, introduced: true });
  await Promise.all(times.map(() => leaveTeam(db, now, me, teamId)));
  expect(await owner.auditEntry.count({ where: { actorId: me } })).toBe(2);
  expect((await readTeam(db, sealed, now, me, teamId)).mine).toBeNull();
  await joinTeam(db, after, me, teamId);
  const { mine } = await readTeam(db, sealed, now, me, teamId);
  expect(mine).toEqual({ introduced: true, joinedAt: after.toISOString() });
});

test("nobody leaves, or is removed, while shifts are ahead in the team", async () => {
  const { teamId, persons } = await addTeam(owner, 1);
  const [me = ""] = persons;
  const shiftId = await planShift(owner, teamId);
  await takeShift(db, now, me, shiftId);
  const refused = { refusal: "teams.shiftsAhead", params: { count: 1 } };
  await expect(leaveTeam(db, now, me, teamId)).rejects.toMatchObject(refused);
  const of = { teamId, personId: me };
  await expect(removeMember(db, now, officer, of)).rejects.toMatchObject(refused);
  expect(await readTeam(db, sealed, now, me, teamId)).toMatchObject({ shiftsAhead: 1 });
  expect(await refusalOf(removeMember(db, after, officer, of))).toBeNull();
});

test("leaving and taking a shift at once, twenty times: never gone with a shift", async () => {
  for (let turn = 0; turn < 20; turn += 1) {
    const { teamId, persons } = await addTeam(owner, 1);
    const [me = ""] = persons;
    const shiftId = await planShift(owner, teamId);
    const asked = [
      () => refusalOf(leaveTeam(db, now, me, teamId)),
      () => refusalOf(takeShift(db, now, me, shiftId)),
    ];
    const told = await Promise.all((turn % 2 ? asked : asked.toReversed()).map((ask) => ask()));
    expect(told.filter((one) => one === null)).toHaveLength(1);
  }
});

test("whoever was shown around is told once; it can be taken back", async () => {
  const { teamId, persons } = await addTeam(owner, 2, true);
  const [personId = ""] = persons;
  const of = { teamId, personId };
  expect(await readOfficeTeam(db, now, teamId)).toMatchObject({ members: 2, toIntroduce: 2 });
  for (let sent = 0; sent < 3; sent += 1) {
    await introduce(db, now, officer, { ...of, introduced: true });
  }
  expect(await owner.notice.findMany({ where: { personId } })).toMatchObject([
    { kind: "teams.introduced", params: {} },
  ]);
  const member = await owner.teamMember.findFirstOrThrow({ where: of });
  expect(member).toMatchObject({ introducedAt: now, introducedById: officer });
  expect(await readOfficeTeam(db, now, teamId)).toMatchObject({ toIntroduce: 1 });
  await introduce(db, now, officer, { ...of, introduced: false });
  expect(await readOfficeTeam(db, now, teamId)).toMatchObject({ toIntroduce: 2 });
  const stranger = { teamId, personId: await addPerson(owner), introduced: true };
  expect(await refusalOf(introduce(db, now, officer, stranger))).toBe("notFound");
});

test("a team ends when nothing is planned in it, and members see it no longer", async () => {
  const { teamId, persons } = await addTeam(owner, 1);
  const [me = ""] = persons;
  const shiftId = await planShift(owner, teamId);
  await expect(endTeam(db, now, officer, teamId)).rejects.toMatchObject({
    refusal: "teams.shiftsPlanned",
    params: { count: 1 },
  });
  await owner.shift.update({ where: { id: shiftId }, data: { cancelledAt: now } });
  for (let sent = 0; sent < 3; sent += 1) await endTeam(db, now, officer, teamId);
  expect(await owner.auditEntry.count({ where: { objectId: teamId } })).toBe(1);
  expect(await refusalOf(readTeam(db, sealed, now, me, teamId))).toBe("notFound");
  expect(await refusalOf(joinTeam(db, now, await addPerson(owner), teamId))).toBe("notFound");
  expect(await readOfficeTeam(db, now, teamId)).toMatchObject({ ended: true });
});

test("a member sees today's coordinators by name, and how many shifts need somebody", async () => {
  const { teamId, persons } = await addTeam(owner, 1);
  const [nour, zoe] = [await addPerson(owner, "Nour"), await addPerson(owner, "Zoë")];
  const office = { role: "TEAM_COORDINATOR", scopeKind: "TEAM", scopeId: teamId } as const;
  const from = new Date("2026-01-01T00:00:00Z");
  await owner.office.createMany({
    data: [
      { ...office, personId: nour, from },
      { ...office, personId: zoe, from, until: now },
    ],
  });
  const soon = { startsAt: "2026-02-10T18:00:00Z", endsAt: "2026-02-10T20:00:00Z" };
  const full = await planShift(owner, teamId, soon);
  await takeShift(db, now, persons[0] ?? "", full);
  await planShift(owner, teamId, soon);
  await planShift(owner, teamId, { ...soon, needed: 3 });
  await planShift(owner, teamId);
  const shown = await readTeam(db, sealed, now, persons[0] ?? "", teamId);
  expect(shown).toMatchObject({ coordinators: ["Nour"], open: 2, shiftsAhead: 1 });
  expect(await readOfficeTeam(db, now, teamId)).toMatchObject({ ahead: 4, gaps: 0 });
});

test("of 120 teams, and of 120 people in one, none is missed or seen twice", async () => {
  await owner.team.createMany({
    data: Array.from({ length: 120 }, () => {
      return { id: randomUUID(), title: { en: "Door" }, createdAt: now };
    }),
  });
  const seen: string[] = [];
  const known: string[] = [];
  const me = await addPerson(owner);
  for (let next: object | null = {}; next; ) {
    const page = await listOfficeTeams(db, now, null, listRequest.parse(next));
    const asMember = await listTeams(db, now, me, listRequest.parse(next));
    seen.push(...page.teams.map(({ teamId }) => teamId));
    known.push(...asMember.teams.map(({ teamId }) => teamId));
    next = page.next && { after: page.next };
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(await owner.team.count());
  const ended = new Set(
    (await owner.team.findMany({ where: { endedAt: { not: null } } })).map(({ id }) => id),
  );
  expect(known.filter((id) => ended.has(id))).toEqual([]);
  expect((await listOfficeTeams(db, now, [], listRequest.parse({}))).teams).toEqual([]);

  const { teamId } = await addTeam(owner, 0);
  const people = await addPeople(owner, 120);
  await owner.teamMember.createMany({
    data: people.map((personId) => ({ teamId, personId, joinedAt: now })),
  });
  const members: string[] = [];
  for (let next: object | null = { teamId }; next; ) {
    const page = await listMembers(db, sealed, membersRequest.parse(next));
    members.push(...page.members.map(({ personId }) => personId));
    next = page.next && { teamId, after: page.next };
  }
  expect(members.toSorted()).toEqual(people.toSorted());
});

test("who coordinates sees a member's languages and skills, and who waits to be shown around", async () => {
  const { teamId, persons } = await addTeam(owner, 2, true);
  const [first = "", second = ""] = persons;
  await owner.person.update({ where: { id: first }, data: { languages: ["ar", "en"] } });
  const skill = { title: { en: "First aid" }, createdAt: now };
  const [known, ended] = [randomUUID(), randomUUID()];
  await owner.skill.createMany({
    data: [
      { ...skill, id: known },
      { ...skill, id: ended, endedAt: now },
    ],
  });
  await owner.personSkill.createMany({
    data: [known, ended].map((skillId) => ({ personId: first, skillId, since: now })),
  });
  await introduce(db, now, officer, { teamId, personId: second, introduced: true });
  const { members } = await listMembers(db, sealed, membersRequest.parse({ teamId }));
  expect(members.find(({ personId }) => personId === first)).toMatchObject({
    name: "Ada",
    languages: ["ar", "en"],
    skills: [{ skillId: known, title: { en: "First aid" } }],
    introducedAt: null,
  });
  const asked = membersRequest.parse({ teamId, waiting: "on" });
  const waiting = await listMembers(db, sealed, asked);
  expect(waiting.members.map(({ personId }) => personId)).toEqual([first]);
});

test("nobody joins, leaves or is shown around whom the house does not know any more", async () => {
  const { teamId } = await addTeam(owner, 0);
  const gone = randomUUID();
  const key = { teamId, personId: gone };
  expect(await refusalOf(joinTeam(db, now, gone, teamId))).toBe("notFound");
  expect(await refusalOf(leaveTeam(db, now, gone, teamId))).toBe("notFound");
  expect(await refusalOf(introduce(db, now, officer, { ...key, introduced: true }))).toBe(
    "notFound",
  );
});
