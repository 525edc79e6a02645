import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { type Objects, testAccess } from "../access-testing";
import { addProgramme, codeOf, contextFor, memberOf, officerOf } from "../testing";
import { createCallerFactory } from "../trpc";
import { pairingsConsole } from "./console";
import { addMentee, addMentor, proposed } from "./pair-testing";
import { pairingsPortal } from "./portal";

const portal = createCallerFactory(pairingsPortal);
const desk = createCallerFactory(pairingsConsole);
const house = await createTestDb();
const stranger = () => ({ pairingId: randomUUID() });
const theirs = { may: "member", told: "NOT_FOUND" } as const;

testAccess(house, "portal", {
  router: pairingsPortal,
  caller: portal,
  table: {
    mine: { may: "member", call: (api) => api.mine({}) },
    past: { may: "member", call: (api) => api.past({}) },
    get: { ...theirs, call: (api) => api.get(stranger()) },
    answer: { ...theirs, call: (api) => api.answer({ ...stranger(), answer: "ACCEPT" }) },
    end: { ...theirs, call: (api) => api.end(stranger()) },
    met: { ...theirs, call: (api) => api.met(stranger()) },
  },
});

/** Two people in the programme that each is first named with, whichever is named later. */
const twos = new Map<string, ReturnType<typeof two>>();

async function two({ programmeId }: Objects) {
  const of = { ...house, programmeId };
  if ((await house.owner.programme.count({ where: { id: programmeId } })) === 0) return null;
  return { mentor: await addMentor(of), mentee: await addMentee(of) };
}

function twoOf(of: Objects) {
  const made = twos.get(of.personId) ?? two(of);
  twos.set(of.personId, made);
  return made;
}

async function pairOf(of: Objects) {
  const people = await twoOf(of);
  const [mentorFormId, menteeFormId] = [people?.mentor.formId, people?.mentee.formId];
  return {
    pairingId: randomUUID(),
    mentorFormId: mentorFormId ?? randomUUID(),
    menteeFormId: menteeFormId ?? randomUUID(),
  };
}

const proposals = new Map<string, Promise<string>>();

function proposalOf(of: Objects) {
  const draw = async () => {
    const people = await twoOf(of);
    return people ? proposed({ ...house, ...of }, people.mentor, people.mentee) : randomUUID();
  };
  const made = proposals.get(of.personId) ?? draw();
  proposals.set(of.personId, made);
  return made;
}

const about = { may: ["mentorship coordinator"], gone: "NOT_FOUND" } as const;

testAccess(house, "console", {
  router: pairingsConsole,
  caller: desk,
  table: {
    counts: { ...about, call: (api, of) => api.counts(of) },
    list: { ...about, call: (api, of) => api.list({ ...of, show: "ACTIVE" }) },
    propose: {
      ...about,
      mixed: "NOT_FOUND",
      call: async (api, of) => api.propose({ programmeId: of.programmeId, ...(await pairOf(of)) }),
    },
    proposeAll: {
      ...about,
      call: async (api, of) =>
        api.proposeAll({ programmeId: of.programmeId, pairs: [await pairOf(of)] }),
    },
    retract: {
      ...about,
      mixed: "NOT_FOUND",
      call: async (api, of) => {
        const pairingId = await proposalOf(of);
        return api.retract({ programmeId: of.programmeId, pairingId });
      },
    },
  },
});

test("many proposals name one programme: another's people are passed over", async () => {
  const [of, other] = [await addProgramme(house.owner), await addProgramme(house.owner)];
  const foreign = { ...house, ...other };
  const pair = {
    mentorFormId: (await addMentor(foreign)).formId,
    menteeFormId: (await addMentee(foreign)).formId,
  };
  const ask = desk(contextFor(house.db, officerOf("MENTORSHIP_COORDINATOR", of.programmeId)));
  const sent = `${randomUUID()} ${pair.menteeFormId} ${pair.mentorFormId}`;
  const answer = await ask.proposeAll({ ...of, pairs: [sent] as never });
  expect(answer).toEqual({ proposed: 0, passed: 1 });
  expect(await house.owner.pairing.count({ where: other })).toBe(0);
});

test("one of the two reaches their proposal by the portal, the other's console nothing of it", async () => {
  const of = { ...house, ...(await addProgramme(house.owner)) };
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  const pairingId = await proposed(of, mentor, mentee);
  const ask = portal(contextFor(house.db, memberOf(mentor.personId)));
  expect(await codeOf(ask.answer({ pairingId, answer: "ACCEPT" }))).toBeNull();
  const office = portal(contextFor(house.db, officerOf("MENTORSHIP_COORDINATOR")));
  expect(await codeOf(office.get({ pairingId }))).toBe("UNAUTHORIZED");
});
