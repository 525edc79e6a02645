import type { Scenario } from "@commonhouse/api/scenario/schema";

type Programme = NonNullable<Scenario["programmes"]>[number];
type Mentor = NonNullable<Programme["mentors"]>[number];
type Newcomer = NonNullable<Programme["newcomers"]>[number];

const mentors: readonly Mentor[] = [
  {
    person: "salam",
    languages: ["ar", "en"],
    topics: ["papers", "housing"],
    times: ["2-evening", "3-evening", "6-afternoon"],
    area: "الحمرا",
    capacity: 2,
    words: "تعلّمت المعاملات بالتجربة، ولدي صبر على الطوابير.",
    reach: "رسالة في البيت، أو مساء الثلاثاء عند الباب.",
    daysAgo: 90,
  },
  {
    person: "wissam",
    languages: ["ar", "fr"],
    topics: ["work", "city"],
    times: ["1-evening", "3-evening", "4-evening"],
    area: "مار مخايل",
    livedExperience: true,
    words: "أبدأ بفنجان قهوة، ثم نرى.",
    reach: "هاتف البيت، بعد السادسة.",
    daysAgo: 70,
  },
  {
    person: "robin",
    languages: ["en"],
    topics: ["work", "language"],
    times: ["3-evening", "6-morning"],
    area: "Hamra",
    words: "I moved here ten years ago with two suitcases. I like walking and talking.",
    reach: "A note in my box at the house.",
    daysAgo: 55,
  },
  {
    person: "giulia",
    languages: ["it", "en", "ar"],
    topics: ["language", "city"],
    times: ["5-afternoon", "6-afternoon", "7-morning"],
    capacity: 2,
    words: "Language over soup, one word at a time.",
    reach: "After the Sunday kitchen.",
    daysAgo: 40,
  },
  {
    person: "ihsan",
    languages: ["ar", "en"],
    topics: ["papers", "work"],
    times: ["2-evening", "4-evening"],
    area: "الحمرا",
    livedExperience: true,
    reach: "مكتب الاستشارة، يوم الثلاثاء.",
    daysAgo: 30,
  },
  {
    person: "chidi",
    languages: ["en", "fr"],
    topics: ["city"],
    times: ["6-afternoon", "6-evening"],
    vetted: false,
    daysAgo: 4,
  },
];

const newcomers: readonly Newcomer[] = [
  {
    person: "taym",
    languages: ["ar"],
    topics: ["work", "city"],
    times: ["3-evening", "4-evening"],
    area: "مار مخايل",
    livedExperience: true,
    words: "أبحث عن عمل، وعن شخص لا يستعجل.",
    daysAgo: 38,
  },
  {
    person: "reem",
    languages: ["ar", "en"],
    topics: ["papers", "housing"],
    times: ["2-evening", "6-afternoon"],
    area: "الحمرا",
    words: "أوراق كثيرة، ولا أعرف من أين أبدأ.",
    daysAgo: 26,
  },
  {
    person: "lena",
    languages: ["ru", "en"],
    topics: ["language", "work"],
    times: ["3-evening", "6-morning", "7-morning"],
    words: "I would like to practise, and to hear how others began.",
    daysAgo: 19,
  },
  {
    person: "shams",
    languages: ["ar"],
    topics: ["city"],
    times: ["4-evening", "5-afternoon"],
    daysAgo: 11,
  },
  {
    person: "yuki",
    languages: ["ja", "en"],
    topics: ["city", "language"],
    times: ["6-afternoon"],
    area: "Hamra",
    daysAgo: 3,
  },
  {
    person: "diya",
    languages: ["ar"],
    topics: ["housing"],
    times: ["3-evening"],
    area: "الحمرا",
    reach: "رسالة في البيت.",
    daysAgo: 85,
  },
  {
    person: "nour",
    languages: ["ar", "en"],
    topics: ["papers", "work"],
    times: ["2-evening", "4-evening"],
    area: "الحمرا",
    livedExperience: true,
    words: "خطوة أولى بعد انتقالي إلى هنا.",
    reach: "رسالة في البيت.",
    daysAgo: 14,
  },
];

/** Those who know their way and those who look for it: five wait, two walk, one has to answer. */
export const programmes: Programme[] = [
  {
    key: "first-steps",
    title: { ar: "الخطوات الأولى", en: "First steps" },
    description: {
      ar: "ستة أشهر، ساعة كل أسبوعين. شخص سبقك في الطريق يمشي معك جزءًا منه: أوراق، سكن، عمل، أو المدينة نفسها.",
      en: "Six months, an hour every two weeks. Somebody who came before you walks a part of the way with you: papers, a flat, work, or the city itself.",
    },
    vetting: true,
    coordinator: "siraj",
    topics: [
      { key: "papers", title: { ar: "الأوراق والمعاملات", en: "Papers and offices" } },
      { key: "housing", title: { ar: "السكن", en: "Housing" } },
      { key: "work", title: { ar: "العمل", en: "Work" } },
      { key: "language", title: { ar: "اللغة", en: "Language" } },
      { key: "city", title: { ar: "المدينة", en: "The city" } },
    ],
    mentors: [...mentors],
    newcomers: [...newcomers],
    pairs: [{ mentor: "salam", newcomer: "diya", daysAgo: 75, signDaysAgo: 9 }],
    proposals: [{ mentor: "ihsan", newcomer: "nour" }],
  },
];
