import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addCommittee, addOfficer, addPerson, addShift, now, refusalOf } from "../testing";
import { endOffice, giveOffice } from "./commands";
import { listOffices } from "./queries";
import type { Role } from "./rules";

const { db, owner } = await createTestDb();
const { personId: administrator } = await addOfficer(owner, "ADMINISTRATOR");

async function office(role: Role, scopeId: string | null) {
  const whose = { personId: await addPerson(owner), officeId: randomUUID() };
  return { ...whose, role, scopeId, from: null, until: null };
}

test("committees are looked after all together, or one of them, and nothing else", async () => {
  const { committeeId } = await addCommittee(owner);
  const { teamId } = await addShift(owner);
  const give = async (role: Role, scopeId: string | null) =>
    refusalOf(giveOffice(db, now, administrator, await office(role, scopeId)));
  expect(await give("COMMITTEE_SECRETARY", null)).toBeNull();
  expect(await give("COMMITTEE_SECRETARY", committeeId)).toBeNull();
  for (const id of [teamId, randomUUID()]) {
    expect(await give("COMMITTEE_SECRETARY", id)).toBe("offices.elsewhere");
  }
  for (const role of ["TEAM_COORDINATOR", "HOST", "SECRETARY"] as const) {
    expect(await give(role, committeeId)).toBe("offices.elsewhere");
  }
  await owner.committee.update({ where: { id: committeeId }, data: { endedAt: now } });
  expect(await give("COMMITTEE_SECRETARY", committeeId)).toBe("offices.elsewhere");
});

test("the database lets whoever looks after all of them give and end the office for one", async () => {
  const { committeeId } = await addCommittee(owner);
  const { personId: all } = await addOfficer(owner, "COMMITTEE_SECRETARY");
  const { personId: one } = await addOfficer(owner, "COMMITTEE_SECRETARY", committeeId);
  const sent = await office("COMMITTEE_SECRETARY", committeeId);
  expect(await refusalOf(giveOffice(db, now, one, sent))).toBe("offices.notYours");
  await giveOffice(db, now, all, sent);
  const [held] = (await listOffices(db, now, sent.personId)).offices;
  expect(held?.scope).toEqual({
    scopeId: committeeId,
    kind: "COMMITTEE",
    title: { en: "Council" },
  });
  expect(await refusalOf(giveOffice(db, now, all, await office("COMMITTEE_SECRETARY", null)))).toBe(
    "offices.notYours",
  );
  const later = new Date(now.getTime() + 1000);
  expect(await refusalOf(endOffice(db, later, one, sent))).toBe("offices.notYours");
  expect(await refusalOf(endOffice(db, later, all, sent))).toBeNull();
});
