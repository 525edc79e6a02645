import type { Scenario } from "@commonhouse/api/scenario/schema";
import { addDays, instantOf, weekOf } from "@commonhouse/i18n/week";

type Team = NonNullable<Scenario["teams"]>[number];
type Texts = Team["title"];

type Round = {
  readonly key: string;
  readonly title?: Texts;
  readonly place: string;
  /** Days of the week, 1 is Monday. */
  readonly days: readonly number[];
  readonly from: string;
  readonly until: string;
  readonly needed: number;
  /** Who takes it, in turn: so many of them the first week, one fewer each week after. */
  readonly takers: readonly string[];
};

const kitchen: readonly Round[] = [
  {
    key: "cooking",
    title: { ar: "الطبخ", en: "Cooking" },
    place: "المطبخ / Kitchen",
    days: [7],
    from: "08:30",
    until: "11:00",
    needed: 3,
    takers: ["ines", "mei", "chidi"],
  },
  {
    key: "shopping",
    title: { ar: "التسوّق", en: "Shopping" },
    place: "السوق / Market",
    days: [6],
    from: "10:00",
    until: "12:00",
    needed: 2,
    takers: ["yagmur"],
  },
];

const door: readonly Round[] = [
  {
    key: "evening",
    place: "المدخل / Entrance",
    days: [2, 4],
    from: "17:30",
    until: "21:30",
    needed: 2,
    takers: ["giulia", "chidi"],
  },
  {
    key: "saturday",
    place: "المدخل / Entrance",
    days: [6],
    from: "15:30",
    until: "20:30",
    needed: 2,
    takers: ["yagmur"],
  },
];

const garden: readonly Round[] = [
  {
    key: "watering",
    title: { ar: "سقي الحديقة", en: "Watering the garden" },
    place: "الحديقة / Garden",
    days: [1, 3, 5],
    from: "08:00",
    until: "09:00",
    needed: 1,
    takers: ["rida"],
  },
];

/** Who does what in the demo, in the weeks from the one that `today` lies in. */
export function demoTeams(today: string, timeZone: string, weeks: number): Team[] {
  const shifts = (team: string, rounds: readonly Round[]) =>
    rounds.flatMap((round) => shiftsOf(team, round, today, timeZone, weeks));
  return [
    {
      key: "kitchen-team",
      title: { ar: "فريق المطبخ", en: "Kitchen" },
      description: {
        ar: "نطبخ لمن يأتي يوم الأحد. لا حاجة إلى خبرة، بل إلى يدين نظيفتين.",
        en: "We cook for whoever comes on Sunday. It needs no experience, only clean hands.",
      },
      coordinator: "ihsan",
      members: ["nour", "siraj", "diya", "yagmur", "ines", "chidi", "mei"],
      shifts: shifts("kitchen", kitchen),
    },
    {
      key: "door-team",
      title: { ar: "فريق الاستقبال", en: "Welcome at the door" },
      description: {
        ar: "نفتح الباب ونقدّم الشاي وننتبه إلى من يصل لأول مرة. نتعرّف على المهمّة معًا قبل البدء.",
        en: "We open the door, offer tea and look out for whoever comes for the first time. We show you around first.",
      },
      introduction: true,
      members: ["nour", "salam", "giulia", "chidi", "yagmur", "reem", "lena"],
      introduced: ["salam", "giulia", "chidi", "yagmur", "lena"],
      shifts: shifts("door", door),
    },
    {
      key: "garden-team",
      title: { ar: "فريق الحديقة", en: "Garden" },
      description: {
        ar: "ساعة في الصباح مع النعناع والليمون.",
        en: "An hour in the morning with mint and lemons.",
      },
      members: ["rida", "yuki", "mei"],
      shifts: shifts("garden", garden),
    },
  ];
}

function shiftsOf(
  team: string,
  { key, title, place, days, from, until, needed, takers }: Round,
  today: string,
  timeZone: string,
  weeks: number,
) {
  const { first } = weekOf(today, 1);
  return Array.from({ length: weeks }, (_, week) =>
    days.map((weekday) => {
      const day = addDays(first, 7 * week + weekday - 1);
      return {
        key: `${team}-${key}-${day}`,
        ...(title && { title }),
        start: instantOf(day, from, timeZone),
        end: instantOf(day, until, timeZone),
        place,
        needed,
        taken: takers.slice(0, Math.max(0, takers.length - week)),
      };
    }),
  ).flat();
}
