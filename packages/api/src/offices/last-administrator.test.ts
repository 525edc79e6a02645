import { createTestDb } from "@commonhouse/db/testing";
import { beforeEach, expect, test } from "vitest";
import { addOfficer, now, refusalOf } from "../testing";
import { endOffice } from "./commands";

const { db, owner } = await createTestDb();

const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

beforeEach(async () => {
  await owner.office.deleteMany();
});

async function administrator(until: Date | null = null) {
  const { personId } = await addOfficer(owner, "ADMINISTRATOR");
  await owner.office.updateMany({ where: { personId }, data: { until } });
  const { id: officeId } = await owner.office.findFirstOrThrow({ where: { personId } });
  return { personId, officeId };
}

const inOffice = () => owner.office.count({ where: { role: "ADMINISTRATOR", until: null } });

test("the last administrator stays", async () => {
  const [one, other] = [await administrator(), await administrator()];
  await endOffice(db, minutes(1), one.personId, other);
  expect(await refusalOf(endOffice(db, minutes(2), one.personId, one))).toBe(
    "offices.lastAdministrator",
  );
  expect(await inOffice()).toBe(1);
});

test("an administrator whose days are counted is no successor", async () => {
  const [one] = [await administrator(), await administrator(minutes(60))];
  expect(await refusalOf(endOffice(db, minutes(1), one.personId, one))).toBe(
    "offices.lastAdministrator",
  );
});

test("an administrator of one workshop is no successor", async () => {
  const one = await administrator();
  await addOfficer(owner, "ADMINISTRATOR", crypto.randomUUID());
  expect(await refusalOf(endOffice(db, minutes(1), one.personId, one))).toBe(
    "offices.lastAdministrator",
  );
});

test("all who end all others at the same moment, by clocks that differ: one stays", async () => {
  for (let round = 0; round < 5; round += 1) {
    await owner.office.deleteMany();
    const all = await Promise.all(Array.from({ length: 5 }, () => administrator()));
    await Promise.all(
      all.flatMap((actor, index) =>
        all
          .filter((other) => other !== actor)
          .map((other) => refusalOf(endOffice(db, minutes(10 - index), actor.personId, other))),
      ),
    );
    expect(await inOffice()).toBeGreaterThanOrEqual(1);
  }
});
