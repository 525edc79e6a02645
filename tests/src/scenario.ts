import type { Scenario } from "@commonhouse/api/scenario/schema";

/** Everybody's, in the journeys. */
export const passphrase = "nine quiet rivers behind the hill";

/** Each journey walks once without script and once with it, with people of its own. */
export const scripts = ["plain", "script"] as const;
export type Script = (typeof scripts)[number];

const hour = 3_600_000;

type Person = NonNullable<Scenario["people"]>[number];
type Workshop = NonNullable<Scenario["workshops"]>[number];

/** How somebody of the journeys signs in. */
export const addressOf = (key: string) => `${key}@test.example`;

function person(key: string, name: string, more: Partial<Person> = {}): Person {
  return { key, name, language: "ar", email: addressOf(key), passphrase, ...more };
}

/** The people and dates that journeys are about; dates are counted in hours from now. */
export function testScenario(now: Date): Scenario {
  const journeys = scripts.map((script) => journey(script, now));
  return {
    people: [
      person("boss", "رنا", { offices: [{ role: "administrator" }, { role: "coordinator" }] }),
      person("reader", "ليان"),
      person("program", "Ari", { language: "en" }),
      person("own", "ندى"),
      person("own-console", "مها", { offices: [{ role: "coordinator" }] }),
      ...journeys.flatMap(({ people }) => people),
    ],
    workshops: [
      workshop(now, "bookbinding", "تجليد الكتب", "Bookbinding", 50, 9, ["reader", "own"]),
      workshop(now, "singing", "غناء", "Singing", 53, 1, ["own", "reader"]),
      workshop(now, "curl", "رسائل", "Letters", 56, 9, []),
      ...journeys.flatMap(({ workshops }) => workshops),
    ],
  };
}

/** The people of one walk, and the dates they meet at. */
function journey(script: Script, now: Date) {
  const key = (name: string) => `${name}-${script}`;
  const at = script === "plain" ? 26 : 27;
  const guests = ["g1", "g2", "g3", "g4"].map(key);
  const office = { offices: [{ role: "coordinator" as const }] };
  return {
    people: [
      person(key("member"), `ليلى ${script}`),
      person(key("holder"), `فريد ${script}`),
      person(key("leaver"), `سامي ${script}`),
      person(key("typing"), `هالة ${script}`, office),
      person(key("coordinator"), `وفاء ${script}`, office),
      ...guests.map((guest, index) => person(guest, `ضيف ${script} ${index + 1}`)),
    ],
    workshops: [
      workshop(now, key("pottery"), `فخّار ${script}`, `Pottery ${script}`, at, 10, []),
      workshop(now, key("lanterns"), `فوانيس ${script}`, `Lanterns ${script}`, at + 2, 1, [
        key("holder"),
      ]),
      workshop(now, key("bread"), `خبز ${script}`, `Bread ${script}`, at + 4, 2, guests),
      workshop(now, key("garden"), `حديقة ${script}`, `Garden ${script}`, at + 6, 9, guests),
      workshop(now, key("soon"), `قريبًا ${script}`, `Soon ${script}`, 1, 9, guests.slice(0, 3)),
    ],
  };
}

function workshop(
  now: Date,
  key: string,
  ar: string,
  en: string,
  startsIn: number,
  capacity: number,
  registered: readonly string[],
): Workshop {
  // Whole minutes: forms know no others.
  const start = new Date(Math.floor(now.getTime() / 60_000) * 60_000 + startsIn * hour);
  const end = new Date(start.getTime() + hour);
  const times = { start: start.toISOString(), end: end.toISOString() };
  const one = { key: `${key}-date`, ...times, capacity, room: "3", registered: [...registered] };
  return { key, title: { ar, en }, occurrences: [one] };
}
