import type { Scenario } from "@commonhouse/api/scenario/schema";

const hour = 3_600_000;
const crowd = 24;
const dates = 6;

/** More people than seats, so that whoever withdraws lets somebody else in. */
export const seats = 3;

export const addressOf = (key: string) => `${key}@test.example`;

/** Who registers and withdraws, and for what, while the house is being killed. */
export function scenario(now: Date): Scenario {
  const start = new Date(now.getTime() + 48 * hour).toISOString();
  const end = new Date(now.getTime() + 50 * hour).toISOString();
  const people = Array.from({ length: crowd }, (_, index) => `person-${index}`);
  return {
    people: people.map((key) => ({ key, name: key, language: "ar", email: addressOf(key) })),
    workshops: Array.from({ length: dates }, (_, index) => ({
      key: `workshop-${index}`,
      title: { ar: "خبز", en: "Bread" },
      occurrences: [{ key: `date-${index}`, start, end, capacity: seats }],
    })),
  };
}
