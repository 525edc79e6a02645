import type { Db } from "@commonhouse/db";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { now } from "../testing";
import { createCallerFactory } from "../trpc";
import { membershipsConsole } from "./console";

const house = await createTestDb();
const desk = createCallerFactory(membershipsConsole);
const managers = ["secretary"] as const;

/** Somebody whose membership is in a state, whoever asks. */
async function of(owner: Db, personId: string, state: "APPLIED" | "ACTIVE" | "PAUSED" | null) {
  const known = await owner.person.count({ where: { id: personId } });
  if (known > 0 && state)
    await owner.membership.create({ data: { personId, kind: "FULL", state, from: now } });
  return { personId };
}

testAccess(house, "console", {
  router: membershipsConsole,
  caller: desk,
  table: {
    list: {
      may: managers,
      call: (api, { personId }) => api.list({ personId }),
      gone: "NOT_FOUND",
    },
    accept: {
      may: managers,
      call: async (api, { personId }) => api.accept(await of(house.owner, personId, "APPLIED")),
      gone: "NOT_FOUND",
    },
    start: {
      may: managers,
      call: (api, { personId }) => api.start({ personId, kind: "FULL" }),
      gone: "NOT_FOUND",
    },
    pause: {
      may: managers,
      call: async (api, { personId }) => api.pause(await of(house.owner, personId, "ACTIVE")),
      gone: "NOT_FOUND",
    },
    resume: {
      may: managers,
      call: async (api, { personId }) => api.resume(await of(house.owner, personId, "PAUSED")),
      gone: "NOT_FOUND",
    },
    end: {
      may: managers,
      call: async (api, { personId }) => api.end(await of(house.owner, personId, "ACTIVE")),
      gone: "NOT_FOUND",
    },
    change: {
      may: managers,
      call: async (api, { personId }) =>
        api.change({ ...(await of(house.owner, personId, "ACTIVE")), kind: "SUPPORTING" }),
      gone: "NOT_FOUND",
    },
  },
});
