import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { exclusionsPortal } from "./portal";

const portal = createCallerFactory(exclusionsPortal);
const fresh = () => ({ exclusionId: randomUUID() });

testAccess(await createTestDb(), "portal", {
  router: exclusionsPortal,
  caller: portal,
  table: {
    mine: { may: "member", call: (api) => api.mine({}) },
    addName: {
      may: "member",
      call: (api, { programmeId }) => api.addName({ ...fresh(), programmeId, name: "Ada" }),
      gone: "NOT_FOUND",
    },
    addPartner: {
      may: "member",
      call: (api) => api.addPartner({ ...fresh(), pairingId: randomUUID() }),
      told: "NOT_FOUND",
    },
    remove: { may: "member", call: (api) => api.remove(fresh()) },
  },
});
