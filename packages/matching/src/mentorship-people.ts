import { MatchingError } from "./fault";
import type { Mentor, MentorshipInstance, Newcomer, Weights } from "./mentorship";

/** The people of an instance in the order of their ids: each is a number from here on. */
export type People = {
  readonly newcomers: readonly Newcomer[];
  readonly mentors: readonly Mentor[];
  readonly newcomerAt: ReadonlyMap<string, number>;
  readonly mentorAt: ReadonlyMap<string, number>;
};

/**
 * Sorts people by their ids, so that nothing depends on the order they came in. Throws MatchingError
 * for an id twice and for numbers that are no integers within what is sensible.
 */
export function peopleOf({ newcomers, mentors, weights }: MentorshipInstance): People {
  checkNumbers(newcomers, mentors, weights);
  const sorted = { newcomers: newcomers.toSorted(byId), mentors: mentors.toSorted(byId) };
  return { ...sorted, newcomerAt: places(sorted.newcomers), mentorAt: places(sorted.mentors) };
}

/** A newcomer by id, with their number. Throws MatchingError for an unknown one. */
export function newcomerOf({ newcomers, newcomerAt }: People, id: string) {
  const at = newcomerAt.get(id) ?? -1;
  const person = newcomers[at];
  if (!person) throw new MatchingError(`${id} is not among the newcomers.`);
  return { at, person };
}

/** A mentor by id, with their number. Throws MatchingError for an unknown one. */
export function mentorOf({ mentors, mentorAt }: People, id: string) {
  const at = mentorAt.get(id) ?? -1;
  const person = mentors[at];
  if (!person) throw new MatchingError(`${id} is not among the mentors.`);
  return { at, person };
}

type Named = { readonly id: string };

const byId = (one: Named, other: Named) => (one.id < other.id ? -1 : 1);

function places(people: readonly Named[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [at, { id }] of people.entries()) {
    if (found.has(id)) throw new MatchingError(`${id} stands in the list twice.`);
    found.set(id, at);
  }
  return found;
}

const most = 1_000_000;

function checkNumbers(newcomers: readonly Newcomer[], mentors: readonly Mentor[], all: Weights) {
  for (const [name, weight] of Object.entries(all)) whole(name, weight, 1000);
  for (const { id, waited } of newcomers) whole(`waiting time of ${id}`, waited, most);
  for (const { id, capacity, load } of mentors) {
    whole(`capacity of ${id}`, capacity, most);
    whole(`load of ${id}`, load, most);
  }
  for (const { id, spot } of [...newcomers, ...mentors]) {
    if (!spot || !("x" in spot)) continue;
    whole(`distance of ${id}`, Math.abs(spot.x) + Math.abs(spot.y), most);
  }
}

function whole(name: string, value: number, limit: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= limit) return;
  throw new MatchingError(`The ${name} must be an integer from 0 to ${limit}, not ${value}.`);
}
