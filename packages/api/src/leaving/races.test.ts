import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { takeShift } from "../assignments/commands";
import { addTeam, joinAll, planShift } from "../assignments/team-testing";
import { RefusedError } from "../errors";
import { changeState } from "../memberships/commands";
import { saveForm } from "../mentorship/commands";
import { newForm } from "../mentorship/schema";
import { mergePeople } from "../merging/commands";
import { newMerge } from "../merging/schema";
import { addMember, addMentee, addMentor, proposed, said } from "../pairings/pair-testing";
import { giveUpPlace, takePlace } from "../places/commands";
import { changeShift } from "../shifts/commands";
import { joinTeam } from "../teams/commands";
import {
  addOccurrence,
  addOfficer,
  addPerson,
  addProgramme,
  contextFor,
  now,
  sealed,
} from "../testing";

const { db, owner } = await createTestDb();
const secretary = await addOfficer(owner, "SECRETARY");
const context = contextFor(db, secretary);
const rounds = Array.from({ length: 20 }, (_, index) => index);
const patient = { timeout: 60_000 };

const leave = (personId: string, act: "pause" | "end") =>
  changeState(context, secretary.personId, { personId, act });

/** All at once, in one order and the other; whatever else goes wrong than a refusal is thrown. */
async function together(turn: number, asked: readonly (() => Promise<unknown>)[]) {
  const order = turn % 2 === 0 ? asked : asked.toReversed();
  const outcomes = await Promise.allSettled(order.map((ask) => ask()));
  for (const one of outcomes) {
    if (one.status === "rejected" && !(one.reason instanceof RefusedError)) throw one.reason;
  }
}

/** Nobody who is away has promised anything that is still to come, and nobody is asked about them. */
async function expectNothingLeft() {
  const left = await owner.$queryRaw`
    WITH away AS (SELECT "id" FROM "Person" WHERE is_away("id", ${now}))
    SELECT 'commitment' FROM "Commitment" c JOIN away ON away."id" = c."personId" WHERE c."startsAt" > ${now}
    UNION ALL SELECT 'place' FROM "Place" p JOIN away ON away."id" = p."personId" WHERE p."state" <> 'WITHDRAWN'
    UNION ALL SELECT 'shift' FROM "Assignment" a JOIN away ON away."id" = a."personId" WHERE a."state" = 'TAKEN'
    UNION ALL SELECT 'proposal' FROM "Pairing" p JOIN away ON away."id" IN (p."mentorId", p."menteeId")
      WHERE p."state" = 'PROPOSED'
    UNION ALL SELECT 'form' FROM "MentorshipForm" f JOIN away ON away."id" = f."personId"
      WHERE f."withdrawnAt" IS NULL AND f."pausedAt" IS NULL
    UNION ALL SELECT 'ended' FROM "Membership" m JOIN away ON away."id" = m."personId"
      WHERE m."state" = 'ENDED' AND (
        EXISTS (SELECT FROM "TeamMember" t WHERE t."personId" = away."id" AND t."leftAt" IS NULL)
        OR EXISTS (SELECT FROM "MentorshipForm" f WHERE f."personId" = away."id"
          AND (f."withdrawnAt" IS NULL OR length(f."content") > 0))
        OR EXISTS (SELECT FROM "Pairing" p WHERE away."id" IN (p."mentorId", p."menteeId") AND p."state" = 'ACTIVE'))`;
  expect(left).toEqual([]);
}

const acts = ["end", "pause"] as const;

test.for(acts)(
  "a place, a shift, a team and a form taken at the moment: %s",
  patient,
  async (act) => {
    const { programmeId } = await addProgramme(owner);
    const sent = { programmeId, side: "MENTOR", languages: "en", times: "1-evening" };
    for (const turn of rounds) {
      const { teamId, persons } = await addTeam(owner, 1);
      const [person = ""] = persons;
      const shiftId = await planShift(owner, teamId, {
        startsAt: "2026-03-02T18:00:00Z",
        endsAt: "2026-03-02T19:00:00Z",
      });
      const other = await addTeam(owner, 0);
      const { occurrenceId } = await addOccurrence(owner, { capacity: 1 });
      await together(turn, [
        () => takePlace(db, now, person, occurrenceId),
        () => takeShift(db, now, person, shiftId),
        () => leave(person, act),
        () => leave(person, act),
        () => joinTeam(db, now, person, other.teamId),
        () => saveForm(db, sealed, now, person, newForm.parse(sent)),
      ]);
      await expectNothingLeft();
      const where = { personId: person, kind: { startsWith: "memberships." } };
      expect(await owner.notice.count({ where })).toBe(1);
    }
  },
);

test.for(acts)("a seat that frees itself for whoever leaves: %s", patient, async (act) => {
  for (const turn of rounds) {
    const { occurrenceId } = await addOccurrence(owner, { capacity: 1 });
    const [seated, waits, last] = [
      await addMember(owner),
      await addMember(owner),
      await addMember(owner),
    ];
    for (const one of [seated, waits, last]) await takePlace(db, now, one, occurrenceId);
    await together(turn, [
      () => giveUpPlace(db, now, seated, occurrenceId),
      () => leave(waits, act),
    ]);
    await expectNothingLeft();
    const places = await owner.place.findMany({ where: { occurrenceId, state: "CONFIRMED" } });
    expect(places.map(({ personId }) => personId)).toEqual([last]);
  }
});

test.for(acts)("a proposal that is made, and one accepted, meanwhile: %s", patient, async (act) => {
  for (const turn of rounds) {
    const of = { db, owner, ...(await addProgramme(owner)) };
    const [mentor, mentee] = [await addMentor(of, { capacity: 3 }), await addMentee(of)];
    const another = await addMentee(of);
    const pairingId = await proposed(of, mentor, mentee);
    await said(db, mentee.personId, pairingId, "ACCEPT");
    const leaving = turn % 4 < 2 ? mentor : mentee;
    await together(turn, [
      () => said(db, mentor.personId, pairingId, "ACCEPT"),
      () => leave(leaving.personId, act),
      () => proposed(of, mentor, another),
    ]);
    await expectNothingLeft();
    const { state } = await owner.pairing.findUniqueOrThrow({ where: { id: pairingId } });
    expect(act === "end" ? ["EXPIRED", "ENDED"] : ["EXPIRED", "ACTIVE"]).toContain(state);
    const stayed = leaving === mentor ? mentee : mentor;
    const kind = { in: ["pairings.closed", "pairings.ended"] };
    const params = { path: ["pairingId"], equals: pairingId };
    const words = await owner.notice.count({ where: { personId: stayed.personId, kind, params } });
    expect(words).toBe(state === "ACTIVE" ? 0 : 1);
  }
});

test("both of a pair, and all who are paired in a ring, leave at once", patient, async () => {
  for (const turn of rounds) {
    const of = { db, owner, ...(await addProgramme(owner)) };
    const people = [
      await addMember(owner),
      await addMember(owner),
      await addMember(owner),
    ] as const;
    const ring = await Promise.all(
      people.map(async (personId) => ({
        mentor: await addMentor(of, { personId }),
        mentee: await addMentee(of, { personId }),
      })),
    );
    for (const [index, { mentor }] of ring.entries()) {
      const next = ring[(index + 1) % ring.length];
      if (next) await proposed(of, mentor, next.mentee);
    }
    await together(
      turn,
      people.map((personId) => () => leave(personId, "end")),
    );
    await expectNothingLeft();
  }
});

/** Sixteen members with a team, shifts, workshops and a programme; `act` does one of many things. */
async function busyHouse() {
  const of = { db, owner, ...(await addProgramme(owner)) };
  const people = await Promise.all(Array.from({ length: 16 }, () => addMember(owner)));
  const { teamId } = await addTeam(owner, 0);
  await joinAll(owner, teamId, people);
  const spread = (day: number) => ({
    startsAt: `2026-03-0${day}T18:00:00Z`,
    endsAt: `2026-03-0${day}T20:00:00Z`,
  });
  const shifts = await Promise.all(
    [5, 6, 7, 8].map((day) => planShift(owner, teamId, { needed: 3, ...spread(day) })),
  );
  const occurrences = await Promise.all(
    [1, 2, 3, 4].map((day) => addOccurrence(owner, { capacity: 3, ...spread(day) })),
  );
  const mentors = await Promise.all(
    people.slice(0, 8).map((personId) => addMentor(of, { personId, capacity: 4 })),
  );
  const mentees = await Promise.all(people.slice(8).map((personId) => addMentee(of, { personId })));
  const officer = await addPerson(owner);
  const place = (n: number) => pick(occurrences, n).occurrenceId;
  const kinds = [
    (n: number) => takePlace(db, now, pick(people, n), place(n * 3)),
    (n: number) => takeShift(db, now, pick(people, n * 5), pick(shifts, n)),
    (n: number) => takePlace(db, now, pick(people, n * 7), place(n)),
    (n: number) => proposed(of, pick(mentors, n), pick(mentees, n * 3)),
    (n: number) => giveUpPlace(db, now, pick(people, n * 3), place(n)),
    (n: number) => {
      const at = n % shifts.length;
      const change = { title: {}, place: `${n}`, needed: 3, skillId: null, release: true };
      const of = { teamId, shiftId: pick(shifts, at) };
      return changeShift(db, now, officer, { ...of, ...change, ...spread(5 + at) });
    },
    async (n: number) => {
      const { personId } = pick(mentees, n);
      const [pair] = await db.pairing.findMany({ where: { menteeId: personId }, take: 1 });
      if (!pair) return;
      await said(db, pair.mentorId, pair.id, "ACCEPT");
      await said(db, personId, pair.id, "ACCEPT");
    },
    (n: number) => {
      const [personId, otherId] = [pick(people, n), pick(people, n * 3 + 1)];
      return n % 4 === 3 && personId !== otherId
        ? mergePeople(db, sealed, now, officer, { ...keptAsItIs, personId, otherId })
        : leave(personId, n % 3 === 0 ? "pause" : "end");
    },
  ];
  return (index: number) => pick(kinds, index)(Math.floor(index / kinds.length));
}

const keptAsItIs = newMerge.parse({ personId: randomUUID(), otherId: randomUUID() });

function pick<T>(all: readonly T[], index: number) {
  return all[index % all.length] as T;
}

test(
  "two hundred of everything at once, five times: no deadlock, and nothing is left standing",
  patient,
  async () => {
    for (const turn of rounds.slice(0, 5)) {
      const act = await busyHouse();
      const all = Array.from({ length: 200 }, (_, index) => () => act(index));
      await together(turn, all);
      await expectNothingLeft();
    }
  },
);
