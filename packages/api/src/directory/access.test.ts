import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { testAccess } from "../access-testing";
import { addOfficer, codeOf, contextFor } from "../testing";
import { createCallerFactory } from "../trpc";
import { directoryConsole } from "./console";
import { columns } from "./schema";

const house = await createTestDb();
const desk = createCallerFactory(directoryConsole);
const readers = ["administrator", "coordinator", "secretary"] as const;
const headings = [...columns];

testAccess(house, "console", {
  router: directoryConsole,
  caller: desk,
  table: {
    list: { may: readers, call: (api) => api.list({}) },
    search: { may: readers, call: (api) => api.search({ text: "Ada" }) },
    export: { may: ["secretary"], call: (api) => api.export({ headings }) },
  },
});

test("an office of one workshop opens no list of people", async () => {
  const coordinator = await addOfficer(house.owner, "COORDINATOR", randomUUID());
  const api = desk(contextFor(house.db, coordinator));
  expect(await codeOf(api.list({}))).toBe("FORBIDDEN");
});
