import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { MentorshipInstance, Values } from "@commonhouse/matching/mentorship";
import { forcedBy, pinnedFirst } from "@commonhouse/matching/mentorship-force";
import { explainPosition } from "@commonhouse/matching/mentorship-position";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { readForm } from "../mentorship/queries";
import { daysSince } from "../mentorship/rules";
import type { listRequest, programmeForm } from "../mentorship/schema";
import { readMarket } from "../mentorship-market/queries";
import { instanceOf, isWaiting, type Participant, withoutReader } from "../mentorship-market/rules";
import { calmly, knownPlan, planFor } from "../mentorship-plan/queries";
import { fittingFor, scored, toldReason, weighed } from "./rules";
import type { pairRequest } from "./schema";

const pageSize = 50;

/** With more people than that, one person's page does not wait for the plan for all. */
const plannedAtOnce = 400;

// `reader`: somebody of the office who may take part themselves. Nobody handles pairs that involve
// them: what they are told is as if they did not.

/** The market for this reader. Refuses with notFound. */
async function marketFor(
  db: Db,
  sealed: Sealed,
  now: Date,
  programmeId: string,
  reader: string | null,
) {
  return withoutReader(await readMarket(db, sealed, now, programmeId), reader);
}

/** Those who wait, the longest first, each with how many mentors there are and who fits best. */
export async function listWaiting(
  db: Db,
  sealed: Sealed,
  now: Date,
  { programmeId, after }: z.infer<typeof listRequest>,
  reader: string | null = null,
) {
  const market = await marketFor(db, sealed, now, programmeId, reader);
  const instance = instanceOf(market, now);
  const mentors = byPerson(market.participants, "MENTOR");
  const waiting = market.participants.filter(isWaiting);
  const seen = (one: Participant) =>
    after !== null && keyOf(one.since, one.formId) <= keyOf(new Date(after.since), after.formId);
  const page = waiting.filter((one) => !seen(one)).slice(0, pageSize);
  const people = page.map((one) => {
    const fitting = weighed(instance, one.personId).filter(({ reason }) => reason === null);
    const [best] = fitting.toSorted((a, b) => b.total - a.total);
    const mentor = best && mentors.get(best.personId);
    return {
      ...shown(one),
      since: one.since.toISOString(),
      days: daysSince(one.since, now),
      fitting: fitting.length,
      best: mentor ? { ...shown(mentor), total: best.total } : null,
    };
  });
  const next = (page.length === pageSize && people.at(-1)) || null;
  return { own: market.own, total: waiting.length, people, next };
}

/** Sorts as the list does: by time, then by id. */
function keyOf(since: Date, formId: string) {
  return `${since.toISOString()} ${formId}`;
}

/** What may be shown of somebody in a list. */
function shown({ formId, name, pronouns }: Participant) {
  return { formId, name, pronouns };
}

function byPerson(all: readonly Participant[], side: Participant["side"]) {
  return new Map(all.filter((one) => one.side === side).map((one) => [one.personId, one]));
}

/**
 * For one who asks: who fits, how well and why; the rule against each other mentor. Where very many
 * take part, the place in the plan for all is told only once that is made.
 */
export async function suggest(
  db: Db,
  sealed: Sealed,
  now: Date,
  { programmeId, formId }: z.infer<typeof programmeForm>,
  reader: string | null = null,
) {
  const [market, mentee] = await Promise.all([
    marketFor(db, sealed, now, programmeId, reader),
    readForm(db, sealed, now, { programmeId, formId }),
  ]);
  const asking = market.participants.find((one) => one.formId === formId);
  if (asking?.side !== "MENTEE") throw new RefusedError("notFound");
  const instance = instanceOf(market, now, formId);
  const mentors = byPerson(market.participants, "MENTOR");
  const many = market.participants.length > plannedAtOnce;
  const best = many ? knownPlan(instance) : await planFor(instance);
  const position = best && explainPosition(instance, best, asking.personId);
  const all = weighed(instance, asking.personId).flatMap(({ personId, ...found }) => {
    const mentor = mentors.get(personId);
    return mentor ? [{ ...found, mentor }] : [];
  });
  const fitting = all.filter(({ reason }) => reason === null).toSorted((a, b) => b.total - a.total);
  return {
    own: market.own,
    mentee,
    because: position?.because ?? null,
    suggestions: fitting.map(({ mentor }) => ({
      ...shown(mentor),
      free: mentor.capacity - mentor.taken,
      chosen: mentor.personId === position?.mentor,
      score: scored(instance, market.topics, {
        newcomer: asking.personId,
        mentor: mentor.personId,
      }),
    })),
    others: all.flatMap(({ mentor, reason }) =>
      reason === null ? [] : [{ ...shown(mentor), reason: toldReason(reason) }],
    ),
  };
}

/** The best plan for all who wait and all places that are free. */
export async function planForAll(
  db: Db,
  sealed: Sealed,
  now: Date,
  programmeId: string,
  reader: string | null = null,
) {
  const market = await marketFor(db, sealed, now, programmeId, reader);
  const instance = instanceOf(market, now);
  const best = await planFor(instance);
  const fitting = await calmly(fittingFor(instance, best.waiting));
  const [mentees, mentors] = [
    byPerson(market.participants, "MENTEE"),
    byPerson(market.participants, "MENTOR"),
  ];
  const waits = (one: Participant) => ({ ...shown(one), days: daysSince(one.since, now) });
  return {
    own: market.own,
    pairs: best.pairs.flatMap((pair) => {
      const [mentee, mentor] = [mentees.get(pair.newcomer), mentors.get(pair.mentor)];
      if (!mentee || !mentor) return [];
      const score = scored(instance, market.topics, pair);
      return [{ mentee: waits(mentee), mentor: shown(mentor), score }];
    }),
    waiting: best.waiting.flatMap((personId) => {
      const mentee = mentees.get(personId);
      return mentee ? [{ ...waits(mentee), fitting: fitting.get(personId) ?? 0 }] : [];
    }),
    values: told(best.values),
  };
}

function told({ pairs, total, worst }: Values) {
  return { pairs, total, worst };
}

/** What pairing two people would change in the best plan. Refuses with notFound unless one waits. */
export async function comparePair(
  db: Db,
  sealed: Sealed,
  now: Date,
  { programmeId, menteeFormId, mentorFormId }: z.infer<typeof pairRequest>,
  reader: string | null = null,
) {
  const market = await marketFor(db, sealed, now, programmeId, reader);
  const instance = instanceOf(market, now);
  const mentee = market.participants.find((one) => one.formId === menteeFormId && isWaiting(one));
  const mentor = market.participants.find((one) => one.formId === mentorFormId);
  if (!mentee || mentor?.side !== "MENTOR") throw new RefusedError("notFound");
  const pair = { newcomer: mentee.personId, mentor: mentor.personId };
  const open = without(instance, pair);
  const against = weighed(open, pair.newcomer).find(({ personId }) => personId === pair.mentor);
  if (against?.reason) return { possible: false as const, reason: toldReason(against.reason) };
  const forced = forcedBy(await planFor(instance), await planFor(pinnedFirst(open, pair)), pair);
  if (!forced.possible) {
    const { reason } = forced;
    if (reason === "unknown" || reason === "taken") throw new RefusedError("notFound");
    return { possible: false as const, reason: toldReason(reason) };
  }
  const { difference } = forced;
  const [mentees, mentors] = [
    byPerson(market.participants, "MENTEE"),
    byPerson(market.participants, "MENTOR"),
  ];
  const named = (people: typeof mentees, ids: readonly string[]) =>
    ids.flatMap((id) => people.get(id) ?? []).map(shown);
  return {
    possible: true as const,
    score: scored(instance, market.topics, pair),
    before: told(difference.before),
    after: told(difference.after),
    pairs: difference.pairs,
    total: difference.total,
    losing: named(mentees, difference.losing),
    gaining: named(mentees, difference.gaining),
    moving: difference.moving.flatMap(({ newcomer, from, to }) => {
      const [one, old, other] = [mentees.get(newcomer), mentors.get(from), mentors.get(to)];
      return one && old && other
        ? [{ mentee: shown(one), from: shown(old), to: shown(other) }]
        : [];
    }),
  };
}

/** A coordinator may propose two people again, so that what was before is no rule here. */
function without(
  instance: MentorshipInstance,
  { newcomer, mentor }: { newcomer: string; mentor: string },
) {
  const others = instance.bans.filter((ban) => ban.newcomer !== newcomer || ban.mentor !== mentor);
  return { ...instance, bans: others };
}
