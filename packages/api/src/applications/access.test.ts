import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { publish } from "../agreements/commands";
import { addPerson, now } from "../testing";
import { createCallerFactory } from "../trpc";
import { applicationsPortal } from "./portal";

const house = await createTestDb();
const agreementId = randomUUID();
await publish(house.db, now, await addPerson(house.owner), {
  agreementId,
  after: 0,
  title: { en: "Membership" },
  text: { en: "We look after each other." },
});

const token = "x".repeat(43);
const unknown = { may: "anyone", told: "NOT_FOUND" } as const;
const nothing = { pronouns: null, address: null, locale: null, answers: {} };
const request = { name: "Nour", ofAge: true, agreed: true, agreementId, ...nothing };

const caller = createCallerFactory(applicationsPortal);

testAccess(house, "portal", {
  router: applicationsPortal,
  caller,
  table: {
    form: { may: "anyone", call: (api) => api.form({}) },
    send: {
      may: "anyone",
      call: (api) => api.send({ ...request, personId: randomUUID() }),
    },
    own: { ...unknown, call: (api) => api.own({ token }) },
    enter: { ...unknown, call: (api) => api.enter({ token }) },
  },
});
