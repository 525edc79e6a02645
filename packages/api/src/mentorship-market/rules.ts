import type {
  Mentor,
  MentorshipInstance,
  Newcomer,
  Weights,
} from "@commonhouse/matching/mentorship";
import type { z } from "zod";
import { daysSince } from "../mentorship/rules";
import type { formContent } from "../mentorship/schema";
import type { weights } from "../programmes/schema";

/** Somebody with their form, opened. */
export type Participant = {
  readonly formId: string;
  readonly personId: string;
  readonly side: "MENTOR" | "MENTEE";
  readonly name: string;
  readonly pronouns: string | null;
  readonly since: Date;
  readonly capacity: number;
  /** Proposals and pairs. */
  readonly taken: number;
  readonly content: z.infer<typeof formContent>;
  /** The name and the part of town, folded. */
  readonly forms: readonly string[];
  readonly near: string | null;
  readonly vetted: boolean;
  /** By themselves, or because they are no members at present. */
  readonly paused: boolean;
};

/** Whom somebody does not want: a person, or whoever bears a name like one of these forms. */
export type Exclusion = {
  readonly personId: string;
  readonly otherId: string | null;
  readonly forms: readonly string[];
};

/** What stands for lived experience among topics. */
export const livedExperience = "livedExperience";

/** All that suggestions depend on. */
export type Market = {
  readonly vetting: boolean;
  readonly weights: z.infer<typeof weights>;
  readonly participants: readonly Participant[];
  readonly exclusions: readonly Exclusion[];
  /** Pairs that were proposed before, whatever became of them. */
  readonly before: readonly { readonly mentorId: string; readonly menteeId: string }[];
};

/** Those who ask and may be proposed to somebody. */
export function isWaiting({ side, paused, taken }: Participant) {
  return side === "MENTEE" && !paused && taken === 0;
}

/**
 * A market as what is solved; people stand there by their ids. `asking`: whose form counts as
 * waiting whatever else they have.
 */
export function instanceOf(market: Market, now: Date, asking?: string): MentorshipInstance {
  const { participants, vetting, before } = market;
  const newcomers = participants.filter((one) => isWaiting(one) || one.formId === asking);
  return {
    newcomers: newcomers.map((one) => newcomerOf(one, vetting, now)),
    mentors: participants.filter(({ side }) => side === "MENTOR").map(mentorOf),
    apart: apartIn(market),
    weights: weightsOf(market.weights),
    pins: [],
    bans: before.map(({ mentorId, menteeId }) => ({ mentor: mentorId, newcomer: menteeId })),
    previous: [],
  };
}

/** What a pair would have to reach to be good is nine tenths too much for any: the worst come first. */
function weightsOf(all: Market["weights"]): Weights {
  const most = all.topics + all.languages + all.near + all.times;
  return { ...all, wish: 0, good: Math.round((most * 10) / 9) };
}

function inCommon({ content, near }: Participant) {
  const { languages, topicIds, times, livedExperience: counts } = content;
  return {
    languages,
    topics: counts ? [...topicIds, livedExperience] : topicIds,
    times,
    spot: near === null ? null : { area: near },
  };
}

function newcomerOf(one: Participant, vetting: boolean, now: Date): Newcomer {
  return {
    ...inCommon(one),
    id: one.personId,
    needsVetted: vetting || one.content.vettedOnly,
    waited: daysSince(one.since, now),
    wishes: [],
  };
}

function mentorOf(one: Participant): Mentor {
  const { personId, vetted, paused, capacity, taken } = one;
  return { ...inCommon(one), id: personId, vetted, paused, capacity, load: taken };
}

/**
 * A market as somebody of the office sees it who takes part themselves: as if they did not, so that
 * nothing that is told lets them learn who does not want to meet them, or who might.
 */
export function withoutReader<All extends Market>(market: All, reader: string | null) {
  const participants = market.participants.filter(({ personId }) => personId !== reader);
  const own = participants.length < market.participants.length;
  return { ...market, participants, own };
}

/**
 * Who must not meet: named by id, or by a name that somebody bears today, however it is spelled. A
 * name that begins with all words of the other is the same: "Mira" keeps "Mira K" apart too, and
 * "Mira K" keeps apart whoever is known as "Mira".
 */
function apartIn({ participants, exclusions }: Market): MentorshipInstance["apart"] {
  const [bearers, beginnings] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const { personId, forms } of participants) {
    for (const form of forms) {
      note(bearers, form, personId);
      for (const beginning of beginningsOf(form)) note(beginnings, beginning, personId);
    }
  }
  return exclusions.flatMap(({ personId, otherId, forms }) => {
    const named = forms.flatMap((form) => [
      ...(beginnings.get(form) ?? []),
      ...beginningsOf(form).flatMap((beginning) => [...(bearers.get(beginning) ?? [])]),
    ]);
    const others = new Set(otherId === null ? named : [otherId]);
    others.delete(personId);
    return [...others].map((other) => [personId, other] as const);
  });
}

function note(known: Map<string, Set<string>>, form: string, personId: string) {
  const people = known.get(form);
  if (people) people.add(personId);
  else known.set(form, new Set([personId]));
}

/** "mira", "mira k": the first word, the first two, up to all. */
function beginningsOf(form: string) {
  const words = form.split(" ");
  return words.map((_, at) => words.slice(0, at + 1).join(" "));
}
