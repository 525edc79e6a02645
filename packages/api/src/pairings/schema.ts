import { z } from "zod";
import { formContent, formPerson as person, side } from "../mentorship/schema";
import { programmeRef } from "../programmes/schema";
import { score } from "../suggestions/schema";
import { instant, several, shownTexts, ticked } from "../text";

// All of this travels as plain JSON, so instants are strings.

export const pairingRef = z.object({ pairingId: z.uuid() });

/**
 * `CLOSED`: it did not come about; nobody is told whether somebody said no, was away, or whether the
 * office took it back.
 */
export const state = z.enum(["PROPOSED", "ACTIVE", "CLOSED", "ENDED"]);

/** `apart`: and never with this person again, which nobody is told. */
export const answer = pairingRef.extend({ answer: z.enum(["ACCEPT", "DECLINE"]), apart: ticked });

export const ending = pairingRef.extend({ apart: ticked });

export const pairingAnswer = pairingRef.extend({ state });

/** What two forms have in common, as it is sealed with a proposal. */
export const sealedCommon = formContent.pick({
  languages: true,
  topicIds: true,
  times: true,
  livedExperience: true,
});

/** What one of the two sees. */
export const myPairing = pairingRef.extend({
  ...programmeRef.shape,
  title: shownTexts,
  /** The reader's own side. */
  side,
  state,
  proposedAt: instant,
  /** Only while it is proposed. */
  answerBy: instant.nullable(),
  /** The reader has said yes and waits for the other. */
  accepted: z.boolean(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** When one of the two last said that they had met; what either notes is no sign for the other. */
  lastMetAt: instant.nullable(),
  /** What the two had in common when they were proposed, while it is proposed or a pair. */
  common: score
    .pick({ topics: true, livedExperience: true, languages: true, times: true })
    .nullable(),
  /** Only while the two are a pair. */
  partner: z
    .object({
      name: z.string(),
      pronouns: z.string().nullable(),
      languages: z.array(z.string()),
      /** In the partner's words; empty where they wrote none. */
      reach: z.string(),
    })
    .nullable(),
});

/** Proposals to answer and pairs, the newest first. */
export const myPairings = z.array(myPairing);

const proposedCursor = z.object({ proposedAt: instant, pairingId: z.uuid() }).nullable();

export const pastRequest = z.object({ after: proposedCursor.default(null) });

/** What ended, or did not come about, the newest first. */
export const pastPairings = z.object({ pairings: myPairings, next: proposedCursor });

/** An office reaches as far as its programme, so what the console asks always names it. */
export const programmePairing = programmeRef.extend({ pairingId: z.uuid() });

const pair = z.object({ pairingId: z.uuid(), menteeFormId: z.uuid(), mentorFormId: z.uuid() });

export const newProposal = programmeRef.extend(pair.shape);

/** Three ids in one box, `pairingId menteeFormId mentorFormId`, as a form sends them. */
function read(sent: unknown) {
  if (typeof sent !== "string") return sent;
  const [pairingId, menteeFormId, mentorFormId] = sent.split(" ");
  return { pairingId, menteeFormId, mentorFormId };
}

/** Many proposals at once; which of a plan's pairs are sent is for people to choose. */
export const newProposals = programmeRef.extend({
  pairs: several(z.preprocess(read, pair), 500).refine((all) => all.length > 0, "missing"),
});

/** `passed`: not possible any more when it was sent. */
export const proposalsAnswer = z.object({ proposed: z.int(), passed: z.int() });

export const listRequest = programmeRef.extend({
  /** `QUIET`: pairs without a sign for longer than the programme's days; they are `ACTIVE` too. */
  show: z.enum(["PROPOSED", "ACTIVE", "QUIET", "ENDED", "CLOSED"]),
  after: proposedCursor.default(null),
});

/**
 * What the coordinator sees: never what the two say or note, nor who said no or ended it, and nothing
 * of pairs of their own.
 */
export const pairingList = z.object({
  /** The reader is one of some pairs here, which are left out. */
  own: z.boolean(),
  pairings: z.array(
    pairingRef.extend({
      state,
      mentee: person,
      mentor: person,
      proposedAt: instant,
      /** Only while it is proposed. */
      answerBy: instant.nullable(),
      /** How many of the two have answered, while it is proposed. */
      answered: z.int(),
      startedAt: instant.nullable(),
      endedAt: instant.nullable(),
      /** Whole weeks since the last sign of either; null unless the two are a pair. */
      weeksQuiet: z.int().nullable(),
      quiet: z.boolean(),
    }),
  ),
  next: proposedCursor,
});

/** What waits in one programme. */
export const counts = z.object({
  /** Those who ask and have neither a proposal nor a pair. */
  waiting: z.int(),
  mentors: z.int(),
  /** Places that mentors have left. */
  free: z.int(),
  proposed: z.int(),
  /** Proposals whose time ends within two days. */
  expiring: z.int(),
  active: z.int(),
  quiet: z.int(),
});
