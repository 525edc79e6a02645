import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { testAccess } from "../access-testing";
import { addOfficer, codeOf, contextFor, now } from "../testing";
import { createCallerFactory } from "../trpc";
import { programmeConsole } from "./console";

const house = await createTestDb();
const caller = createCallerFactory(programmeConsole);
const source = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
const draftId = randomUUID();
await house.owner.programmeDraft.create({ data: { id: draftId, source, createdAt: now } });

testAccess(house, "console", {
  router: programmeConsole,
  caller,
  table: {
    saveDraft: {
      may: ["coordinator"],
      call: (api) => api.saveDraft({ draftId: randomUUID(), source }),
    },
    preview: { may: ["coordinator"], call: (api) => api.preview({ draftId }) },
    takeOver: { may: ["coordinator"], call: (api) => api.takeOver({ draftId }) },
  },
});

test("a draft that is gone is not found", async () => {
  const api = caller(contextFor(house.db, await addOfficer(house.owner, "COORDINATOR")));
  const gone = { draftId: randomUUID() };
  expect(await codeOf(api.preview(gone))).toBe("NOT_FOUND");
  expect(await codeOf(api.takeOver(gone))).toBe("NOT_FOUND");
});
