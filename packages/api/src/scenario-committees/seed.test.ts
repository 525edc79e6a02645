import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { readCommittee } from "../committees/queries";
import { seed } from "../scenario/commands";
import type { Scenario } from "../scenario/schema";
import { listPast } from "../terms/queries";
import { now, sealed } from "../testing";

const { db, owner } = await createTestDb();

const house: Scenario = {
  people: [
    {
      key: "lena",
      name: "Lena",
      language: "de",
      offices: [{ role: "committee secretary", scope: "council" }],
    },
    { key: "nour", name: "نور", language: "ar" },
    { key: "ada", name: "Ada", language: "en" },
  ],
  committees: [
    {
      key: "council",
      title: { en: "Council" },
      seats: [
        { key: "chair", title: { en: "Chair" } },
        { key: "young", reserved: { en: "People under 25" } },
      ],
      terms: [
        {
          seat: "chair",
          person: "ada",
          from: "2024-01-01T00:00:00Z",
          until: "2026-01-01T00:00:00Z",
        },
        { seat: "chair", person: "nour", from: "2026-01-01T00:00:00Z" },
      ],
    },
    {
      key: "kitchen",
      title: { en: "Kitchen" },
      seats: 3,
      termMonths: null,
      terms: [{ seat: 2, person: "nour", from: "2026-01-01T00:00:00Z", seating: "appointed" }],
    },
  ],
};

test("committees with their seats, and who holds them now and held them before", async () => {
  const { ids } = await seed(owner, sealed, now, house);
  const { council = "", kitchen = "", nour = "" } = ids;
  const read = await readCommittee(db, sealed, now, nour, council);
  expect(read.seats).toMatchObject([
    {
      seatId: ids.chair,
      title: { en: "Chair" },
      holder: { name: "نور", seating: "ELECTED", until: "2028-01-01T00:00:00.000Z", mine: true },
    },
    { seatId: ids.young, reserved: { en: "People under 25" }, holder: null },
  ]);
  const past = await listPast(db, sealed, now, { committeeId: council, after: null });
  expect(past.terms).toMatchObject([{ name: "Ada" }]);
  const { seats } = await readCommittee(db, sealed, now, nour, kitchen);
  expect(seats.map(({ holder }) => holder?.seating)).toEqual([undefined, "APPOINTED", undefined]);
  expect(seats[1]?.holder?.until).toBeNull();
  const office = await owner.office.findFirstOrThrow({ where: { scopeId: council } });
  expect(office).toMatchObject({ role: "COMMITTEE_SECRETARY", scopeKind: "COMMITTEE" });
});
