import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { testAccess } from "../access-testing";
import { addOfficer, codeOf, contextFor } from "../testing";
import { createCallerFactory } from "../trpc";
import { memberImportConsole } from "./console";

const house = await createTestDb();
const caller = createCallerFactory(memberImportConsole);
const source = Buffer.from("name,mail\nAda,ada@example.org\n").toString("base64");
const importId = randomUUID();
const may = ["secretary"] as const;
const secretary = await addOfficer(house.owner, "SECRETARY");
await caller(contextFor(house.db, secretary)).save({ importId, source });
const columns = { importId, name: 0, mail: 1 };

testAccess(house, "console", {
  router: memberImportConsole,
  caller,
  table: {
    save: { may, call: (api) => api.save({ importId: randomUUID(), source }) },
    progress: { may, call: (api) => api.progress({ importId }) },
    preview: { may, call: (api) => api.preview({ importId }) },
    problems: { may, call: (api) => api.problems({ importId }) },
    faultyFile: { may, call: (api) => api.faultyFile({ importId, locale: "ar" }) },
    mapColumns: { may, call: (api) => api.mapColumns(columns) },
    start: { may, call: (api) => api.start({ importId }) },
  },
});

test("an import that is gone is not found", async () => {
  const api = caller(contextFor(house.db, secretary));
  const gone = { importId: randomUUID() };
  const calls = [
    () => api.progress(gone),
    () => api.preview(gone),
    () => api.problems(gone),
    () => api.faultyFile({ ...gone, locale: "en" }),
    () => api.mapColumns({ ...columns, ...gone }),
    () => api.start(gone),
  ];
  for (const call of calls) expect(await codeOf(call())).toBe("NOT_FOUND");
});
