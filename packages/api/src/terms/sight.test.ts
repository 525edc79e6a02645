import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { committeesPortal } from "../committees/portal";
import { addCommittee, addOfficer, addPerson, contextFor, memberOf, now, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { endTerm, sealSearch, seatPerson } from "./commands";
import { termsPortal } from "./portal";
import { listCandidates, listPast, readSeats } from "./queries";
import { addMember, at, later, newTermIn } from "./term-testing";

const { db, owner } = await createTestDb();
const actor = await addOfficer(owner, "COMMITTEE_SECRETARY");
const { personId: officer } = actor;

type Seat = Parameters<typeof newTermIn>[1];
const term = (of: Seat, personId?: string) => newTermIn(owner, of, personId);
const seat = (sent: Awaited<ReturnType<typeof term>>) => seatPerson(db, now, officer, sent);

const seatsAt = (days: number, committeeId: string, reader = officer) =>
  readSeats(db, sealed, later(days), reader, committeeId);

test("members read names of those who sit there, and no id of anybody", async () => {
  const of = await addCommittee(owner);
  const sent = await term(of, await addMember(owner, "Noor"));
  await seat(sent);
  await endTerm(db, later(1), officer, { ...sent, until: null });
  const again = { ...(await term(of, sent.personId)), from: at(1) };
  await seatPerson(db, later(1), officer, again);
  const context = { ...contextFor(db, memberOf(await addPerson(owner))), now: later(2) };
  const { committeeId } = of;
  const read = [
    await createCallerFactory(committeesPortal)(context).get({ committeeId }),
    await createCallerFactory(termsPortal)(context).past({ committeeId }),
  ];
  expect(JSON.stringify(read).split("Noor")).toHaveLength(3);
  expect(JSON.stringify(read)).not.toContain(sent.personId);
});

test("whoever takes another name has it in every committee, past ones too", async () => {
  const of = await addCommittee(owner);
  const sent = await term(of, await addMember(owner, "Before"));
  await seat(sent);
  await endTerm(db, later(1), officer, { ...sent, until: null });
  const again = { ...(await term(of, sent.personId)), from: at(1) };
  await seatPerson(db, later(1), officer, again);
  const name = sealed.seal(`Person.name:${sent.personId}`, "After");
  await owner.person.update({ where: { id: sent.personId }, data: { name } });
  const [one] = await seatsAt(2, of.committeeId);
  const past = await listPast(db, sealed, later(2), { committeeId: of.committeeId, after: null });
  expect([one?.holder?.name, past.terms[0]?.name]).toEqual(["After", "After"]);
});

test("two thousand who held a seat stand in pages, who left last first, each once", async () => {
  const of = await addCommittee(owner);
  const personId = await addMember(owner);
  await owner.term.createMany({
    data: Array.from({ length: 2000 }, (_, index) => ({
      id: randomUUID(),
      committeeId: of.committeeId,
      seatId: of.seatId,
      personId,
      seating: "RESERVE" as const,
      from: later(-2 - index),
      until: later(-1 - index),
    })),
  });
  const seen: string[] = [];
  let after: Awaited<ReturnType<typeof listPast>>["next"] = null;
  do {
    const page = await listPast(db, sealed, now, { committeeId: of.committeeId, after });
    seen.push(...page.terms.map(({ until }) => until));
    after = page.next;
  } while (after);
  expect(seen).toEqual(Array.from({ length: 2000 }, (_, index) => at(-1 - index)));
});

test("whoever is looked for is found by name among members, and nobody without a name", async () => {
  const of = await addCommittee(owner);
  const wren = await addMember(owner, "Wrenfield");
  await addPerson(owner, "Wrenfield");
  const ask = async (text: string | null, who = actor) => {
    const search = text && sealSearch(sealed, actor, { ...of, text }).search;
    return listCandidates(db, sealed, now, who, { ...of, search, locale: "en" });
  };
  expect(await ask("wrenfeild")).toEqual({
    people: [{ personId: wren, name: "Wrenfield", pronouns: null }],
    more: false,
    text: "wrenfeild",
  });
  expect(await ask(null)).toEqual({ people: [], more: false, text: null });
  const other = { ...actor, personId: randomUUID() };
  expect((await ask("wrenfield", other)).people).toEqual([]);
  for (let count = 0; count < 21; count += 1) await addMember(owner, "Larkspur");
  const many = await ask("larkspur");
  expect([many.people.length, many.more]).toEqual([20, true]);
});
