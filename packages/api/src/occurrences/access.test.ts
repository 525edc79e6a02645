import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { occurrencesConsole } from "./console";
import { occurrencesPortal } from "./portal";

const portal = createCallerFactory(occurrencesPortal);
const desk = createCallerFactory(occurrencesConsole);
const house = await createTestDb();

testAccess(house, "portal", {
  router: occurrencesPortal,
  caller: portal,
  table: {
    between: {
      may: "member",
      call: (api) => api.between({ from: "2026-02-01T00:00:00Z", until: "2026-02-08T00:00:00Z" }),
    },
    get: { may: "member", call: (api, of) => api.get(of), gone: "NOT_FOUND" },
  },
});

const times = { startsAt: "2026-02-03T18:00:00Z", endsAt: "2026-02-03T20:00:00Z" };
const evening = { ...times, room: "Kitchen", capacity: 5 };
const about = { may: ["coordinator", "host"], gone: "NOT_FOUND" } as const;

testAccess(house, "console", {
  router: occurrencesConsole,
  caller: desk,
  table: {
    add: {
      ...about,
      call: (api, of) => api.add({ ...of, ...evening, occurrenceId: randomUUID() }),
    },
    change: { ...about, mixed: "NOT_FOUND", call: (api, of) => api.change({ ...of, ...evening }) },
    cancel: { ...about, mixed: "NOT_FOUND", call: (api, of) => api.cancel(of) },
  },
});
