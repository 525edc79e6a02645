import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { pairingNotesPortal } from "./portal";

const portal = createCallerFactory(pairingNotesPortal);
const strangers = () => ({ pairingId: randomUUID(), noteId: randomUUID() });
const about = { may: "member", told: "NOT_FOUND" } as const;

testAccess(await createTestDb(), "portal", {
  router: pairingNotesPortal,
  caller: portal,
  table: {
    list: { ...about, call: (api) => api.list(strangers()) },
    add: { ...about, call: (api) => api.add({ ...strangers(), content: "A note" }) },
    edit: { ...about, call: (api) => api.edit({ ...strangers(), content: "A note" }) },
    remove: { may: "member", call: (api) => api.remove(strangers()) },
  },
});
