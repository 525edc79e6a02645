import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { seatsConsole } from "./console";

const desk = createCallerFactory(seatsConsole);
const house = await createTestDb();
const about = { may: ["committee secretary"], gone: "NOT_FOUND" } as const;
const words = { title: {}, reserved: {} };

testAccess(house, "console", {
  router: seatsConsole,
  caller: desk,
  table: {
    add: {
      ...about,
      call: (api, { committeeId }) => api.add({ committeeId, seatId: randomUUID(), ...words }),
    },
    change: {
      ...about,
      mixed: "NOT_FOUND",
      call: (api, { committeeId, seatId }) =>
        api.change({ committeeId, seatId, ...words, position: 1 }),
    },
    end: {
      ...about,
      mixed: "NOT_FOUND",
      call: (api, { committeeId, seatId }) => api.end({ committeeId, seatId }),
    },
  },
});
