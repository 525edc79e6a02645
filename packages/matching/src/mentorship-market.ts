import type {
  Mentor,
  MentorshipInstance,
  Newcomer,
  Reason,
  RefusedPin,
  Weights,
} from "./mentorship";
import { rulesOf } from "./mentorship-eligibility";
import { type People, peopleOf } from "./mentorship-people";
import { takePins } from "./mentorship-pins";
import { scoreOf } from "./mentorship-score";
import { finish, type Steps } from "./steps";

/** A pair with its points; people by their number in the market. */
export type Option = {
  readonly newcomer: number;
  readonly mentor: number;
  readonly points: number;
  /** The points without the wish. */
  readonly base: number;
  /** Which wish each is of the other: 1 the first, Infinity none. */
  readonly newcomersWish: number;
  readonly mentorsWish: number;
};

/** An instance made ready: people in the order of their ids, pins taken. */
export type Market = People & {
  readonly weights: Weights;
  /** What is to be decided: possible pairs of newcomers without a pin, by newcomer, then mentor. */
  readonly options: readonly Option[];
  /** Scores everything possible, which `options` otherwise does at once when it is first asked for. */
  scoring(): Steps<readonly Option[]>;
  readonly pinned: readonly Option[];
  readonly refused: readonly RefusedPin[];
  /** How many places each mentor still has beside running pairs and pins; less than 0 if waived. */
  readonly room: readonly number[];
  /** For each newcomer the mentor of the plan before; undefined if there was none who is still here. */
  readonly previous: readonly (number | undefined)[];
  /** The first rule against a pair that no pin made, or null. */
  reason(newcomer: number, mentor: number): Reason | null;
  option(newcomer: number, mentor: number): Option;
};

/** Makes an instance ready. Throws MatchingError for an id twice or a number that is not sensible. */
export function marketOf(instance: MentorshipInstance): Market {
  const people = peopleOf(instance);
  const { newcomers, mentors, newcomerAt, mentorAt } = people;
  const rules = rulesOf(instance);
  const { pairs, refused, room } = takePins(instance, people, rules);
  const mentorsWishes = mentors.map(({ wishes = [] }) => ranks(wishes));
  const previous: (number | undefined)[] = newcomers.map(() => undefined);
  for (const { newcomer, mentor } of instance.previous) {
    const [at, was] = [newcomerAt.get(newcomer), mentorAt.get(mentor)];
    if (at !== undefined && was !== undefined) previous[at] = was;
  }

  function reason(newcomer: number, mentor: number): Reason | null {
    const both = [newcomers[newcomer] as Newcomer, mentors[mentor] as Mentor] as const;
    return rules(...both, room[mentor] as number);
  }

  function option(newcomer: number, mentor: number): Option {
    const asks = newcomers[newcomer] as Newcomer;
    const { total, parts, wish } = scoreOf(asks, mentors[mentor] as Mentor, instance.weights);
    return {
      newcomer,
      mentor,
      points: total,
      base: total - parts.wish,
      newcomersWish: wish ?? Number.POSITIVE_INFINITY,
      mentorsWish: mentorsWishes[mentor]?.get(asks.id) ?? Number.POSITIVE_INFINITY,
    };
  }

  const taken = new Set(pairs.map(([newcomer]) => newcomer));
  let scored: readonly Option[] | null = null;

  function* scoring(): Steps<readonly Option[]> {
    if (scored) return scored;
    const options: Option[] = [];
    for (const newcomer of newcomers.keys()) {
      if (taken.has(newcomer)) continue;
      for (const mentor of mentors.keys()) {
        if (reason(newcomer, mentor) === null) options.push(option(newcomer, mentor));
      }
      yield;
    }
    scored = options;
    return options;
  }

  const pinned = pairs.map(([newcomer, mentor]) => option(newcomer, mentor));
  return {
    ...people,
    weights: instance.weights,
    get options() {
      return scored ?? finish(scoring());
    },
    scoring,
    pinned,
    refused,
    room,
    previous,
    reason,
    option,
  };
}

function ranks(wishes: readonly string[]): ReadonlyMap<string, number> {
  return new Map(wishes.toReversed().map((id, at) => [id, wishes.length - at]));
}
