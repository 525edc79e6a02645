import type { MentorshipInstance, Reason } from "@commonhouse/matching/mentorship";
import { rulesOf } from "@commonhouse/matching/mentorship-eligibility";
import { explainPair } from "@commonhouse/matching/mentorship-explain";
import { scoreOf } from "@commonhouse/matching/mentorship-score";
import type { Steps } from "@commonhouse/matching/steps";
import type { z } from "zod";
import { livedExperience } from "../mentorship-market/rules";
import type { reason, score } from "./schema";

type Topics = z.infer<typeof score>["topics"];

/** The rule against a pair, as it is told: who was proposed before was not ruled out by anybody. */
export function toldReason(code: Reason): z.infer<typeof reason> {
  return code === "banned" ? "before" : code;
}

/** Points of two people of an instance, and what they have in common, with today's topics. */
export function scored(
  instance: MentorshipInstance,
  topics: Topics,
  pair: { readonly newcomer: string; readonly mentor: string },
): z.infer<typeof score> {
  // Alone, so that nobody else has to be looked at.
  const alone = {
    ...instance,
    newcomers: instance.newcomers.filter(({ id }) => id === pair.newcomer),
    mentors: instance.mentors.filter(({ id }) => id === pair.mentor),
    apart: [],
    bans: [],
  };
  const said = explainPair(alone, pair);
  return {
    total: said.total,
    parts: said.parts.flatMap(({ part, ...points }) =>
      part === "wish" ? [] : { part, ...points },
    ),
    topics: topics.filter(({ topicId }) => said.topics.includes(topicId)),
    livedExperience: said.topics.includes(livedExperience),
    languages: [...said.languages],
    times: [...said.times] as z.infer<typeof score>["times"],
  };
}

/** For one who asks: each mentor with their points, or with the first rule against the two. */
export function weighed(instance: MentorshipInstance, newcomerId: string) {
  const rules = rulesOf(instance);
  const newcomer = instance.newcomers.find(({ id }) => id === newcomerId);
  if (!newcomer) return [];
  return instance.mentors.map((mentor) => ({
    personId: mentor.id,
    total: scoreOf(newcomer, mentor, instance.weights).total,
    reason: rules(newcomer, mentor, mentor.capacity - mentor.load),
  }));
}

/** How many mentors each of these could have now, by their ids, in steps of one. */
export function* fittingFor(
  instance: MentorshipInstance,
  newcomerIds: readonly string[],
): Steps<ReadonlyMap<string, number>> {
  const rules = rulesOf(instance);
  const asked = new Set(newcomerIds);
  const found = new Map<string, number>();
  for (const newcomer of instance.newcomers) {
    if (!asked.has(newcomer.id)) continue;
    const fitting = instance.mentors.filter(
      (mentor) => rules(newcomer, mentor, mentor.capacity - mentor.load) === null,
    );
    found.set(newcomer.id, fitting.length);
    yield;
  }
  return found;
}
