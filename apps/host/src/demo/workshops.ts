import type { Texts } from "@commonhouse/i18n/locales";

export type Evening = {
  readonly key: string;
  readonly kind?: "WORKSHOP" | "GROUP" | "EVENT";
  readonly title: Texts;
  readonly description: Texts;
  readonly room: string;
  /** Days of the week, 1 is Monday; 0: the day on which the demo is made, soon. */
  readonly days: readonly number[];
  readonly from: string;
  readonly until: string;
  readonly capacity: number;
  readonly host?: string;
  /** How many come, of those who came longest ago; more than the seats wait. */
  readonly guests: number;
};

/** What takes place in the demo, week after week. */
export const evenings: readonly Evening[] = [
  {
    key: "tea",
    kind: "EVENT",
    title: { ar: "شاي الجيران", en: "Tea with the neighbours" },
    description: {
      ar: "شاي وكعك وأحاديث قصيرة أو طويلة. لا برنامج ولا موعد للخروج.",
      en: "Tea, cake, and talk as short or long as you like. No programme, and no time to leave.",
    },
    room: "القاعة الكبيرة / Great hall",
    days: [6],
    from: "16:00",
    until: "18:00",
    capacity: 40,
    host: "salam",
    guests: 9,
  },
  {
    key: "ink",
    title: { ar: "الرسم بالحبر", en: "Drawing with ink" },
    description: {
      ar: "ريشة وحبر وورق من البيت. تصلح لمن لم يرسم من قبل.",
      en: "Pen, ink and paper are here. Made for people who have never drawn.",
    },
    room: "الغرفة الزرقاء / Blue room",
    days: [6],
    from: "18:00",
    until: "20:00",
    capacity: 10,
    host: "joud",
    guests: 5,
  },
  {
    key: "kitchen",
    title: { ar: "مطبخ الأحد", en: "Sunday kitchen" },
    description: {
      ar: "نطبخ معًا ونأكل معًا. بالعربية والتركية. كل الأطباق بلا لحم.",
      en: "We cook together and eat together, in Arabic and Turkish. Every dish is without meat.",
    },
    room: "المطبخ / Kitchen",
    days: [7],
    from: "11:00",
    until: "14:00",
    capacity: 8,
    host: "zoe",
    guests: 10,
  },
  {
    key: "rights",
    title: { ar: "استشارة قانونية أولى", en: "First legal advice" },
    description: {
      ar: "عشرون دقيقة على انفراد مع محامية متطوّعة. لا تُكتب الأسماء.",
      en: "Twenty minutes alone with a volunteer lawyer. No names are written down.",
    },
    room: "الغرفة الهادئة / Quiet room",
    days: [2],
    from: "18:00",
    until: "20:00",
    capacity: 6,
    host: "ihsan",
    guests: 4,
  },
  {
    key: "reading",
    kind: "GROUP",
    title: { ar: "حلقة القراءة", en: "Reading circle" },
    description: {
      ar: "قصة قصيرة كل أسبوع، تُقرأ بصوت عالٍ. الاستماع يكفي.",
      en: "One short story a week, read aloud. Listening is enough.",
    },
    room: "الغرفة الزرقاء / Blue room",
    days: [0, 2],
    from: "19:30",
    until: "21:00",
    capacity: 14,
    host: "siraj",
    guests: 9,
  },
  {
    key: "sewing",
    title: { ar: "الخياطة والإصلاح", en: "Sewing and mending" },
    description: {
      ar: "إبرة وخيط وثلاث ماكينات وكثير من الصبر. نقصّر السراويل وننقذ السحّابات ونرقّع الأكمام.",
      en: "Needle and thread, three machines, and plenty of patience. We shorten trousers, rescue zips and patch elbows.",
    },
    room: "القاعة الصغيرة / Small hall",
    days: [4],
    from: "18:30",
    until: "20:30",
    capacity: 12,
    host: "siraj",
    guests: 15,
  },
  {
    key: "stories",
    kind: "EVENT",
    title: { ar: "مسرح الحكايات", en: "An evening of stories" },
    description: {
      ar: "حكايات من خمس لغات، مع ترجمة بالإشارة. الحكي لمن يشاء، والسماع للجميع.",
      en: "Tales from five languages, with sign language. Telling is for whoever likes, listening for everyone.",
    },
    room: "القاعة الكبيرة / Great hall",
    days: [5],
    from: "17:00",
    until: "19:00",
    capacity: 24,
    host: "sana",
    guests: 17,
  },
  {
    key: "cv",
    title: { ar: "السيرة الذاتية وطلب العمل", en: "CVs and job applications" },
    description: {
      ar: "نكتب ونراجع معًا. حاسوب واحد لكل شخص.",
      en: "We write and revise together. One computer each.",
    },
    room: "غرفة الحواسيب / Computer room",
    days: [1, 3],
    from: "17:30",
    until: "19:00",
    capacity: 6,
    host: "marek",
    guests: 3,
  },
  {
    key: "walk",
    kind: "EVENT",
    title: { ar: "مشي على مهل", en: "A slow walk", de: "Langsam spazieren" },
    description: {
      ar: "ساعة مشي في طريق بلا أدراج، ثم قهوة.",
      en: "An hour on a path without steps, then coffee.",
    },
    room: "",
    days: [7],
    from: "16:00",
    until: "17:30",
    capacity: 15,
    guests: 2,
  },
];
