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
      person("boss", "رنا", { offices: everyOffice }),
      person("reader", "ليان"),
      person("program", "Ari", { language: "en" }),
      person("own", "ندى"),
      person("own-console", "مها", { offices: [{ role: "coordinator" }] }),
      ...journeys.flatMap(({ people }) => people),
    ],
    agreements: [
      {
        title: { ar: "قواعد البيت", en: "House rules" },
        text: { ar: "نحترم الأسماء.", en: "We respect names." },
      },
    ],
    questions: [{ text: { ar: "ما الذي جاء بك؟", en: "What brings you here?" } }],
    applications: [
      {
        key: "applicant",
        name: "نورس",
        language: "ar",
        email: addressOf("applicant"),
        answers: ["المطبخ"],
      },
    ],
    committees: [
      {
        key: "council",
        title: { ar: "مجلس البيت", en: "Council" },
        purpose: { ar: "يدير شؤون البيت.", en: "It looks after the house." },
        seats: [
          { key: "council-chair", title: { ar: "الرئاسة", en: "Chair" } },
          { key: "council-open" },
        ],
        terms: [
          {
            seat: "council-chair",
            person: "own",
            from: new Date(+now - 9 * 24 * hour).toISOString(),
          },
        ],
      },
    ],
    programmes: [company, ...scripts.map(walk)],
    teams: [
      team(now, "library", "المكتبة", "Library", ["reader", "own"], 49, []),
      ...journeys.map(({ team }) => team),
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
  const crew = ["helper", "mate", "late"].map(key);
  return {
    people: [
      person(key("member"), `ليلى ${script}`),
      person(key("holder"), `فريد ${script}`),
      person(key("leaver"), `سامي ${script}`),
      person(key("typing"), `هالة ${script}`, office),
      person(key("coordinator"), `وفاء ${script}`, office),
      person(key("steward"), `سعاد ${script}`, {
        offices: [{ role: "team coordinator" }, { role: "mentorship coordinator" }],
      }),
      person(key("secretary"), `منى ${script}`, { offices: [{ role: "secretary" }] }),
      person(key("helper"), `هدى ${script}`),
      person(key("mate"), `رفيق ${script}`),
      person(key("late"), `ليث ${script}`),
      person(key("guide"), `غادة ${script}`),
      person(key("seeker"), `سمر ${script}`),
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
    team: team(now, key("kitchen"), `المطبخ ${script}`, `Kitchen ${script}`, crew, at, [
      key("late"),
    ]),
  };
}

type Programme = NonNullable<Scenario["programmes"]>[number];

/** Whoever offers or asks here speaks Arabic and has time on Monday evenings. */
const form = (person: string) => ({ person, languages: ["ar"], times: ["1-evening" as const] });

/** The programme of the pictures: a pair, somebody who waits, somebody who would fit. */
const company: Programme = {
  key: "company",
  title: { ar: "صحبة", en: "Company" },
  topics: [{ key: "town", title: { ar: "المدينة", en: "The town" } }],
  mentors: [{ ...form("own"), topics: ["town"], capacity: 2, reach: "في المطبخ" }],
  newcomers: [
    { ...form("reader"), topics: ["town"] },
    { ...form("own-console"), topics: ["town"], daysAgo: 9 },
  ],
  pairs: [{ mentor: "own", newcomer: "reader", daysAgo: 3 }],
};

/** The programme of a walk, in which nobody is yet. */
function walk(script: Script): Programme {
  return {
    key: `walk-${script}`,
    title: { ar: `مشوار ${script}`, en: `Walk ${script}` },
    topics: [{ key: `paths-${script}`, title: { ar: "الدروب", en: "Paths" } }],
  };
}

const everyOffice = [
  { role: "administrator" },
  { role: "coordinator" },
  { role: "secretary" },
  { role: "team coordinator" },
  { role: "mentorship coordinator" },
  { role: "committee secretary" },
];

type Team = NonNullable<Scenario["teams"]>[number];

/** A team with a shift to come, one at the same time, and one that is over and that somebody did. */
function team(
  now: Date,
  key: string,
  ar: string,
  en: string,
  members: readonly string[],
  startsIn: number,
  did: readonly string[],
): Team {
  const shift = (name: string, hours: number, needed: number, taken: readonly string[]) => {
    const start = new Date(Math.floor(now.getTime() / 60_000) * 60_000 + hours * hour);
    const times = { start: start.toISOString(), end: new Date(+start + 2 * hour).toISOString() };
    return { key: `${key}-${name}`, ...times, needed, place: "2", taken: [...taken] };
  };
  return {
    key,
    title: { ar, en },
    members: [...members],
    shifts: [
      shift("next", startsIn, 2, []),
      shift("beside", startsIn + 1, 1, []),
      shift("over", -26, 1, did),
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
