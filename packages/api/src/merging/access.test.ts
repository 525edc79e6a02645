import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { testAccess } from "../access-testing";
import { addOfficer, addPerson, contextFor, refusalOf } from "../testing";
import { createCallerFactory } from "../trpc";
import { mergingConsole } from "./console";

const house = await createTestDb();
const { db, owner } = house;
const caller = createCallerFactory(mergingConsole);
const may = ["secretary"] as const;

testAccess(house, "console", {
  router: mergingConsole,
  caller,
  table: {
    list: { may, call: (api) => api.list({}) },
    preview: {
      may,
      call: async (api, { personId }) => api.preview({ personId, otherId: await addPerson(owner) }),
      gone: "NOT_FOUND",
    },
    merge: {
      may,
      call: async (api, { personId }) => api.merge({ personId, otherId: await addPerson(owner) }),
      gone: "NOT_FOUND",
    },
    successor: {
      may: ["administrator", "coordinator", "secretary"],
      call: (api, { personId }) => api.successor({ personId }),
    },
  },
});

test("somebody in office is merged only by whoever also gives offices", async () => {
  const secretary = await addOfficer(owner, "SECRETARY");
  const both = await addOfficer(owner, "ADMINISTRATOR");
  const from = new Date("2026-01-01T00:00:00Z");
  const office = { personId: both.personId, role: "SECRETARY", scopeKind: "CENTRE", from } as const;
  await owner.office.create({ data: office });
  const offices = [
    ...both.offices,
    { role: "SECRETARY", scope: { kind: "CENTRE", id: null } },
  ] as const;
  const [plain, allowed] = [
    caller(contextFor(db, secretary)),
    caller(contextFor(db, { ...both, offices: [...offices] })),
  ];
  const { personId: host } = await addOfficer(owner, "HOST", randomUUID());
  const pairs = [
    { personId: host, otherId: await addPerson(owner) },
    { personId: await addPerson(owner), otherId: host },
    { personId: secretary.personId, otherId: await addPerson(owner) },
  ];
  for (const pair of pairs) {
    expect(await refusalOf(plain.merge(pair))).toBe("merging.office");
    expect((await plain.preview(pair)).hindrance).toBe("merging.office");
    expect((await allowed.preview(pair)).hindrance).toBeNull();
  }
  const [, second] = pairs;
  if (second) await allowed.merge(second);
  expect(await owner.office.count({ where: { personId: second?.personId ?? "" } })).toBe(1);
});

test("an import that is gone has no list", async () => {
  const api = caller(contextFor(db, await addOfficer(owner, "SECRETARY")));
  expect(await refusalOf(api.list({ importId: randomUUID() }))).toBe("notFound");
});
