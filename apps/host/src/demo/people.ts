import type { Scenario } from "@commonhouse/api/scenario/schema";

type Person = NonNullable<Scenario["people"]>[number];

/** Demo data: printed at every start, good for nothing else. */
export const passphrase = "a lamp in the window tonight";

const person = (
  key: string,
  name: string,
  language: Person["language"],
  pronouns?: string,
): Person => ({
  key,
  name,
  language,
  passphrase,
  email: `${key}@demo.example`,
  ...(pronouns && { pronouns }),
});

/** Invented people. Who holds an office shows the console from their side. */
export const people: readonly Person[] = [
  {
    ...person("sana", "سنا", "ar"),
    offices: [
      { role: "administrator" },
      { role: "coordinator" },
      { role: "secretary" },
      { role: "team coordinator" },
      { role: "mentorship coordinator" },
      { role: "committee secretary" },
    ],
  },
  person("nour", "نور", "ar", "هم / they"),
  { ...person("robin", "Robin", "en", "they/them"), offices: [{ role: "administrator" }] },
  { ...person("ihsan", "إحسان", "ar"), offices: [{ role: "coordinator" }] },
  person("siraj", "سراج", "ar"),
  person("marek", "Marek", "pl", "he/him"),
  person("joud", "جود", "ar"),
  person("salam", "سلام", "ar"),
  person("zoe", "Zoë Çelik", "tr", "she/they"),
  person("taym", "تيم", "ar"),
  person("shams", "شمس", "ar"),
  person("lena", "Лена", "ru"),
  person("wissam", "وسام", "ar"),
  person("diya", "ضياء", "ar"),
  person("yuki", "Yuki", "ja"),
  person("reem", "ريم", "ar", "هي"),
  person("rida", "رضا", "ar"),
  person("yagmur", "Yağmur", "tr"),
  person("chidi", "Chidi", "en", "he/they"),
  person("ines", "Inês", "pt"),
  person("giulia", "Giulia", "it", "lei"),
  person("mei", "小美", "zh"),
];
