import type { Scenario } from "@commonhouse/api/scenario/schema";

/** What members of the demo agreed to, what is asked of whoever comes, and two who wait. */
export const joining = {
  agreements: [
    {
      title: {
        ar: "كيف نعيش معًا",
        en: "How we live together",
      },
      text: {
        ar: [
          "نصغي بعضنا إلى بعض، ولكل شخص أن يقول عن نفسه ما يشاء.",
          "ما يُقال هنا يبقى هنا. لا أسماء ولا صور خارج البيت من دون موافقة.",
          "من يضايق غيره يتحدّث معه الفريق، وقد نطلب منه البقاء بعيدًا.",
          "يحفظ البيت أقلّ ما يلزم عن أعضائه، ويمحو ما لم يعد يلزم. ويمكن لكل شخص أن يرى ما نعرفه عنه.",
        ].join("\n\n"),
        en: [
          "We listen to each other, and let everyone say of themselves what they wish.",
          "What is said here stays here. No names and no pictures leave the house without a yes.",
          "If somebody harms others, the team talks with them, and may ask them to stay away.",
          "The house keeps as little about its members as it can, and removes what it no longer needs. Everyone can see what we know about them.",
        ].join("\n\n"),
      },
    },
  ],
  questions: [
    {
      text: {
        ar: "ما المأمول هنا؟ بضع كلمات تكفي.",
        en: "What would you like to find here? A few words are enough.",
      },
      required: true,
    },
    {
      text: {
        ar: "هل من شيء يسهّل عليك المجيء: ترجمة، مصعد، رعاية أطفال؟",
        en: "Is there anything that makes coming easier: interpreting, a lift, child care?",
      },
    },
  ],
  applications: [
    {
      key: "asks-hala",
      name: "هالة",
      language: "ar",
      pronouns: "هي",
      email: "hala@demo.example",
      hoursAgo: 52,
      answers: ["مكان هادئ أقرأ فيه مع آخرين.", "لا أصعد الدرج بسهولة."],
    },
    {
      key: "asks-theo",
      name: "Théo",
      language: "fr",
      hoursAgo: 5,
      answers: ["Rencontrer du monde, et cuisiner ensemble."],
    },
  ],
} satisfies Partial<Scenario>;
