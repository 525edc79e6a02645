import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { endPairing, sayMet } from "../pairings/commands";
import {
  addMember,
  addMentee,
  addMentor,
  addPair,
  after,
  proposed,
} from "../pairings/pair-testing";
import { listMine as listPairs, readMine as readPair } from "../pairings/queries";
import { addProgramme, now, refusalOf, sealed } from "../testing";
import { addNote, editNote, removeNote } from "./commands";
import { removeOldNotes } from "./jobs";
import { listNotes } from "./queries";

const { db, owner, worker } = await createTestDb();
const programme = async () => ({ db, owner, ...(await addProgramme(owner)) });

async function pair() {
  const { mentor, mentee, pairingId } = await addPair(await programme());
  const add = (content: string, personId = mentor.personId, at = now) =>
    addNote(db, sealed, at, personId, { pairingId, noteId: randomUUID(), content });
  const read = async (personId: string) =>
    (await listNotes(db, sealed, personId, { pairingId, after: null })).notes.map(
      ({ content }) => content,
    );
  return { mentor: mentor.personId, mentee: mentee.personId, pairingId, add, read };
}

test("a note is read by whoever wrote it, and by nobody else", async () => {
  const { mentor, mentee, pairingId, add, read } = await pair();
  const { noteId } = await add("Bring the form on Tuesday.");
  expect([await read(mentor), await read(mentee)]).toEqual([["Bring the form on Tuesday."], []]);
  const theirs = { pairingId, noteId, content: "Mine now." };
  expect(await refusalOf(editNote(db, sealed, mentee, theirs))).toBe("notFound");
  await removeNote(db, mentee, theirs);
  expect(await read(mentor)).toEqual(["Bring the form on Tuesday."]);
  const stranger = await addMember(owner);
  expect(await refusalOf(add("Hello.", stranger))).toBe("notFound");
  expect(await refusalOf(listNotes(db, sealed, stranger, { pairingId, after: null }))).toBe(
    "notFound",
  );
});

test("sent many times it is one; other words under its id are refused; edited and removed it is so", async () => {
  const { mentor, mentee, pairingId, read } = await pair();
  const note = { pairingId, noteId: randomUUID(), content: "Bring the form." };
  await Promise.all(Array.from({ length: 10 }, () => addNote(db, sealed, now, mentor, note)));
  expect(await read(mentor)).toEqual(["Bring the form."]);
  for (const who of [mentor, mentee]) {
    const other = addNote(db, sealed, now, who, { ...note, content: "Other." });
    expect(await refusalOf(other)).toBe("pairingNotes.idTaken");
  }
  await editNote(db, sealed, mentor, { ...note, content: "Bring both forms." });
  expect(await read(mentor)).toEqual(["Bring both forms."]);
  for (const _ of [1, 2]) await removeNote(db, mentor, note);
  expect(await read(mentor)).toEqual([]);
});

test("a note is a sign of the pair, and leaves no entry of its own", async () => {
  const { pairingId, mentor, add } = await pair();
  const entries = () => owner.auditEntry.count({ where: { actorId: mentor } });
  const before = await entries();
  await add("We met.", mentor, after(3));
  const { lastSignAt } = await owner.pairing.findUniqueOrThrow({ where: { id: pairingId } });
  expect([lastSignAt, await entries()]).toEqual([after(3), before]);
});

test("a note of one is nothing that the other sees; that they met, both see", async () => {
  const { pairingId, mentor, mentee, add } = await pair();
  const read = () =>
    Promise.all([
      listPairs(db, sealed, after(9), mentee),
      readPair(db, sealed, after(9), mentee, pairingId),
    ]);
  const before = await read();
  await add("We met.", mentor, after(3));
  expect(await read()).toEqual(before);
  await sayMet(db, after(4), mentor, pairingId);
  await add("And again.", mentor, after(5));
  expect((await read())[1].lastMetAt).toBe(after(4).toISOString());
  const met = { actorId: mentor, action: "pairings.met" };
  expect(await owner.auditEntry.count({ where: met })).toBe(1);
});

test("of a proposal nothing is noted; of an ended pair still, for a year", async () => {
  const of = await programme();
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  const open = await proposed(of, mentor, mentee);
  const early = addNote(db, sealed, now, mentor.personId, {
    pairingId: open,
    noteId: randomUUID(),
    content: "?",
  });
  expect(await refusalOf(early)).toBe("notFound");

  const { mentor: who, pairingId, add, read } = await pair();
  await endPairing(db, now, who, { pairingId, apart: false });
  await add("It was good.", who, after(1));
  await removeOldNotes(worker, after(365));
  expect(await read(who)).toEqual(["It was good."]);
  await removeOldNotes(worker, after(366));
  expect(await read(who)).toEqual([]);
});

test("notes are read page by page, the newest first", async () => {
  const { mentor, pairingId, add } = await pair();
  for (let day = 0; day < 55; day++) await add(`Note ${day}`, mentor, after(day));
  const first = await listNotes(db, sealed, mentor, { pairingId, after: null });
  const second = await listNotes(db, sealed, mentor, { pairingId, after: first.next });
  const seen = [...first.notes, ...second.notes].map(({ content }) => content);
  expect(seen).toEqual(Array.from({ length: 55 }, (_, at) => `Note ${54 - at}`));
  expect(second.next).toBeNull();
});
