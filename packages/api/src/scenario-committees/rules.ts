import type { ScenarioCommittee } from "./schema";

type Term = ScenarioCommittee["terms"][number];

type Written = Exclude<ScenarioCommittee["seats"], number>[number];

type ScenarioSeat = Omit<Written, "key"> & { readonly key: string | null };

/** The seats of a committee one by one; those that were only counted have no key. */
export function seatsOf({ seats }: ScenarioCommittee): readonly ScenarioSeat[] {
  if (typeof seats !== "number") return seats;
  return Array.from({ length: seats }, () => ({ key: null, title: {}, reserved: {} }));
}

/** Which of its seats a term is of, from 0; -1: none. */
export function seatAt(committee: ScenarioCommittee, { seat }: Term): number {
  const seats = seatsOf(committee);
  if (typeof seat === "number") return seat <= seats.length ? seat - 1 : -1;
  return seats.findIndex(({ key }) => key === seat);
}

/** When a term ends; null: it does not. Months are counted by the calendar. */
export function endOf({ termMonths }: ScenarioCommittee, { from, until }: Term): Date | null {
  if (until) return new Date(until);
  if (termMonths === null) return null;
  const ends = new Date(from);
  ends.setUTCMonth(ends.getUTCMonth() + termMonths);
  return ends;
}

/** What of a committee cannot be made, in one sentence; null: nothing. `persons`: the keys of people. */
export function faultIn(committee: ScenarioCommittee, persons: ReadonlySet<string>): string | null {
  const where = `The committee "${committee.key}"`;
  for (const [index, term] of committee.terms.entries()) {
    const { seat, person } = term;
    if (!persons.has(person)) {
      return `${where} names the person "${person}", which is not in the scenario.`;
    }
    const at = seatAt(committee, term);
    if (at === -1) return `${where} has no seat "${seat}".`;
    const ends = endOf(committee, term);
    if (ends && ends <= new Date(term.from)) {
      return `${where}: the term of "${person}" ends before it starts.`;
    }
    for (const other of committee.terms.slice(0, index)) {
      if (!meet(committee, term, other)) continue;
      if (seatAt(committee, other) === at) return `${where} has two people in the seat "${seat}".`;
      if (other.person === person) return `${where} has "${person}" in two seats at once.`;
    }
  }
  return null;
}

function meet(committee: ScenarioCommittee, one: Term, other: Term) {
  const isBefore = (first: Term, second: Term) => {
    const ends = endOf(committee, first);
    return ends !== null && ends <= new Date(second.from);
  };
  return !isBefore(one, other) && !isBefore(other, one);
}
