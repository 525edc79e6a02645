import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { testAccess } from "../access-testing";
import { addOfficer, addPerson, codeOf, contextFor } from "../testing";
import { createCallerFactory } from "../trpc";
import { peopleConsole } from "./console";

const house = await createTestDb();
const desk = createCallerFactory(peopleConsole);

const somebody = { name: "Nour", address: "", locale: "", member: true } as const;
const inviting = ["administrator", "secretary"] as const;
const readers = ["administrator", "coordinator", "secretary"] as const;

testAccess(house, "console", {
  router: peopleConsole,
  caller: desk,
  table: {
    get: {
      may: readers,
      call: (api, of) => api.get(of),
      gone: "NOT_FOUND",
    },
    invite: {
      may: inviting,
      call: (api) => api.invite({ ...somebody, personId: randomUUID() }),
    },
    drawLink: {
      may: inviting,
      call: (api, of) => api.drawLink({ ...of, app: "portal" }),
      gone: "NOT_FOUND",
    },
  },
});

test("an office of one workshop shows nobody", async () => {
  const coordinator = await addOfficer(house.owner, "COORDINATOR", randomUUID());
  const api = desk(contextFor(house.db, coordinator));
  const personId = await addPerson(house.owner);
  expect(await codeOf(api.get({ personId }))).toBe("FORBIDDEN");
});
