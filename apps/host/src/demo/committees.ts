import type { Scenario } from "@commonhouse/api/scenario/schema";
import { instantOf } from "@commonhouse/i18n/week";

type Committee = NonNullable<Scenario["committees"]>[number];

/** Who decides what in the demo: a council that renews itself in two halves, and a smaller one. */
export function demoCommittees(today: string, timeZone: string): Committee[] {
  const year = Number(today.slice(0, 4));
  const day = (years: number, rest: string) =>
    instantOf(`${year - years}-${rest}`, "00:00", timeZone);
  const whole = (seat: string, person: string, years: number) => ({
    seat,
    person,
    from: day(years, "01-15"),
    until: day(years - 2, "01-15"),
  });
  return [
    {
      key: "council",
      title: { ar: "لجنة البيت", en: "The council of the house" },
      purpose: {
        ar: "تقرّر ما يُنفق، ومن يستعمل القاعات، وتجيب عن أسئلة الأعضاء كل شهر.",
        en: "It decides what is spent and who uses the rooms, and answers questions of members every month.",
      },
      seats: [
        { key: "council-chair", title: { ar: "رئاسة الجلسات", en: "Chairing the meetings" } },
        { key: "council-minutes", title: { ar: "حفظ المحاضر", en: "Keeping the minutes" } },
        { key: "council-money", title: { ar: "أمانة الصندوق", en: "Looking after the money" } },
        {
          key: "council-new",
          title: { ar: "عضوية جديدة", en: "New in the house" },
          reserved: {
            ar: "من انضمّ في السنتين الأخيرتين",
            en: "people who joined in the last two years",
          },
        },
        { key: "council-open", title: { ar: "مقعد عام", en: "Open seat" } },
      ],
      terms: [
        whole("council-chair", "rida", 3),
        whole("council-chair", "salam", 1),
        whole("council-minutes", "salam", 3),
        whole("council-minutes", "reem", 1),
        { ...whole("council-money", "marek", 1), seating: "reserve" },
        whole("council-new", "nour", 1),
        { seat: "council-open", person: "wissam", from: day(3, "01-15"), until: day(1, "06-01") },
      ],
    },
    {
      key: "rooms-committee",
      title: { ar: "لجنة القاعات", en: "Rooms" },
      purpose: {
        ar: "تعتني بالقاعات والمفاتيح، وتقترح ما يلزم إصلاحه.",
        en: "It looks after the rooms and the keys, and proposes what needs mending.",
      },
      termMonths: null,
      seats: 3,
      terms: [
        { seat: 1, person: "giulia", from: day(1, "03-01"), seating: "appointed" },
        { seat: 2, person: "taym", from: day(1, "03-01"), seating: "appointed" },
      ],
    },
  ];
}
