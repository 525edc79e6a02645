import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { meConsole } from "./console";
import { mePortal } from "./portal";

const house = await createTestDb();
const [portal, desk] = [createCallerFactory(mePortal), createCallerFactory(meConsole)];

const profile = { name: "Nour", pronouns: "", locale: "" } as const;
const allowed = { channel: "NONE", wording: "NEUTRAL", from: "09:00", until: "18:00" } as const;
const passphraseAgain = "seven herons wade at dusk";
const change = { currentPassphrase: "wrong", passphrase: passphraseAgain, passphraseAgain };
const wrong = { told: "CONFLICT" } as const;

testAccess(house, "portal", {
  router: mePortal,
  caller: portal,
  table: {
    profile: { may: "member", call: (api) => api.profile({}) },
    changeProfile: { may: "member", call: (api) => api.changeProfile(profile) },
    details: { may: "member", call: (api) => api.details({}) },
    changeDetails: {
      may: "member",
      call: (api) => api.changeDetails({ languages: ["ar"], phone: "", area: "" }),
    },
    membership: { may: "member", call: (api) => api.membership({}) },
    changeAddress: {
      may: "member",
      ...wrong,
      call: (api) => api.changeAddress({ currentPassphrase: "wrong", address: "a@mail.example" }),
    },
    discretion: { may: "member", call: (api) => api.discretion({}) },
    changeDiscretion: {
      may: "member",
      call: (api) => api.changeDiscretion({ ...allowed, locale: "" }),
    },
    sessions: { may: "member", call: (api) => api.sessions({}) },
    endSession: { may: "member", call: (api) => api.endSession({ sessionId: randomUUID() }) },
    endOtherSessions: { may: "member", call: (api) => api.endOtherSessions({}) },
    changePassphrase: { may: "member", ...wrong, call: (api) => api.changePassphrase(change) },
  },
});

testAccess(house, "console", {
  router: meConsole,
  caller: desk,
  table: {
    profile: { may: "office", call: (api) => api.profile({}) },
    changeProfile: { may: "office", call: (api) => api.changeProfile(profile) },
    sessions: { may: "office", call: (api) => api.sessions({}) },
    endSession: { may: "office", call: (api) => api.endSession({ sessionId: randomUUID() }) },
    endOtherSessions: { may: "office", call: (api) => api.endOtherSessions({}) },
    changePassphrase: { may: "office", ...wrong, call: (api) => api.changePassphrase(change) },
  },
});
