import fc from "fast-check";
import {
  defaultWeights,
  type Mentor,
  type MentorshipInstance,
  type Newcomer,
  type Pair,
  samePair,
} from "./mentorship";

/** A newcomer whom every made mentor could accompany; what is given stands instead. */
export function newcomer(id: string, given: Partial<Newcomer> = {}): Newcomer {
  const empty = { topics: [], needsVetted: false, waited: 0, wishes: [] };
  return { id, languages: ["ar"], times: ["mon"], ...empty, ...given };
}

/** A mentor with one free place whom every made newcomer could have; what is given stands instead. */
export function mentor(id: string, given: Partial<Mentor> = {}): Mentor {
  const free = { topics: [], vetted: true, paused: false, capacity: 1, load: 0 };
  return { id, languages: ["ar"], times: ["mon"], ...free, ...given };
}

/** An instance without anything special; what is given stands instead. */
export function instance(given: Partial<MentorshipInstance>): MentorshipInstance {
  const nothing = { newcomers: [], mentors: [], apart: [], pins: [], bans: [], previous: [] };
  return { ...nothing, weights: defaultWeights, ...given };
}

const newcomers = ["anna", "bilal", "chen", "dana"];
/** The mentors there may be, in the order of their ids. */
export const mentors = ["olu", "pia", "quang"];

const person = {
  languages: fc.subarray(["ar", "en", "uk"], { minLength: 1 }),
  topics: fc.subarray(["work", "home", "law"]),
  times: fc.subarray(["mon", "tue", "wed"], { minLength: 2 }),
  spot: fc.oneof(
    fc.constant(null),
    fc.record({ x: fc.nat(6), y: fc.nat(6) }),
    fc.record({ area: fc.constantFrom("north", "south") }),
  ),
  household: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom("h1", "h2")),
};

const pair = fc.record({
  newcomer: fc.constantFrom(...newcomers),
  mentor: fc.constantFrom(...mentors),
});

const pairs = (most: number): fc.Arbitrary<Pair[]> => fc.array(pair, { maxLength: most });

/** How long people have waited: mostly alike; at times so long that aims are solved one by one. */
const waited = fc.oneof(fc.nat(2), fc.nat(2), fc.constantFrom(0, 999_999, 1_000_000));

/** Instances of up to four newcomers and three mentors, few enough to try every plan. */
export const instances: fc.Arbitrary<MentorshipInstance> = fc.record({
  newcomers: fc.subarray(newcomers).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          ...person,
          id: fc.constant(id),
          needsVetted: fc.boolean(),
          waited,
          wishes: fc.shuffledSubarray(mentors),
        }),
      ),
    ),
  ),
  mentors: fc.subarray(mentors).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          ...person,
          id: fc.constant(id),
          vetted: fc.constantFrom(true, true, false),
          paused: fc.constantFrom(false, false, false, true),
          capacity: fc.nat(3),
          load: fc.nat(1),
          wishes: fc.shuffledSubarray(newcomers),
        }),
      ),
    ),
  ),
  apart: fc.array(fc.tuple(fc.constantFrom(...newcomers), fc.constantFrom(...mentors)), {
    maxLength: 2,
  }),
  weights: fc.constantFrom(
    defaultWeights,
    { topics: 1000, languages: 999, near: 1000, times: 7, wish: 1000, good: 1000 },
    { topics: 0, languages: 0, near: 0, times: 1, wish: 0, good: 0 },
  ),
  pins: fc.uniqueArray(
    fc.record({
      newcomer: fc.constantFrom(...newcomers),
      mentor: fc.constantFrom(...mentors),
      waived: fc.subarray(["full", "languages", "vetting"] as const),
    }),
    { maxLength: 2, comparator: samePair },
  ),
  bans: pairs(2),
  previous: pairs(3),
});
