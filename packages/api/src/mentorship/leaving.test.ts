import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addMember } from "../pairings/pair-testing";
import { addProgramme, now, sealed } from "../testing";
import { saveForm, withdrawForm } from "./commands";
import { newForm } from "./schema";

const { db, owner } = await createTestDb();

test("saved and withdrawn at once, forty times: what is withdrawn holds no word any more", async () => {
  const { programmeId } = await addProgramme(owner);
  const form = newForm.parse({
    programmeId,
    side: "MENTEE",
    languages: "en",
    times: "1-evening",
    words: "Papers.",
  });
  const key = { programmeId, side: "MENTEE" } as const;
  for (let turn = 0; turn < 40; turn += 1) {
    const personId = await addMember(owner);
    const save = () => saveForm(db, sealed, now, personId, form);
    const withdraw = () => withdrawForm(db, sealed, now, personId, key);
    await save();
    await Promise.all([save(), withdraw(), save(), withdraw()]);
    const { withdrawnAt, content } = await owner.mentorshipForm.findFirstOrThrow({
      where: { personId },
    });
    expect(content.length === 0).toBe(withdrawnAt !== null);
  }
}, 30_000);
