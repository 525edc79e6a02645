import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { contactsConsole } from "./console";

const house = await createTestDb();
const desk = createCallerFactory(contactsConsole);
const managers = ["secretary"] as const;
const nothing = {
  pronouns: "",
  address: "",
  phone: "",
  area: "",
  languages: [],
  locale: "",
  note: "",
} as const;

testAccess(house, "console", {
  router: contactsConsole,
  caller: desk,
  table: {
    get: {
      may: managers,
      call: (api, { personId }) => api.get({ personId }),
      gone: "NOT_FOUND",
    },
    change: {
      may: managers,
      call: (api, { personId }) => api.change({ ...nothing, personId, name: "Nour" }),
      gone: "NOT_FOUND",
    },
  },
});
