import { z } from "zod";
import { role } from "../offices/schema";
import { committee } from "../scenario-committees/schema";
import { agreement, application, question } from "../scenario-joining/schema";
import { programme } from "../scenario-programmes/schema";
import { team } from "../scenario-teams/schema";
import { instant, line, locale, mailAddress, passphrase, text, texts } from "../text";
import { kind } from "../workshops/schema";

const key = z.string().min(1).max(80);

const person = z.strictObject({
  key,
  name: line(60),
  pronouns: line(60).optional(),
  language: locale,
  email: mailAddress.optional(),
  passphrase: passphrase.optional(),
  offices: z
    .array(
      z.strictObject({
        role: z
          .string()
          .transform((word) => word.toUpperCase().replaceAll(" ", "_"))
          .pipe(role),
        /** The key of a workshop, a team, a programme or a committee; without it the whole centre. */
        scope: key.optional(),
      }),
    )
    .default([]),
  /** Without a word a full member; false: somebody who only holds an office. */
  membership: z
    .union([
      z.boolean(),
      z
        .string()
        .toUpperCase()
        .pipe(z.enum(["FULL", "SUPPORTING"])),
    ])
    .default("FULL"),
});

const occurrence = z.strictObject({
  key,
  start: instant,
  end: instant,
  capacity: z.int().min(1).max(10_000),
  room: line(120).optional(),
  /** Keys of people, in the order in which they come. */
  registered: z.array(key).default([]),
});

const workshop = z.strictObject({
  key,
  kind: kind.default("WORKSHOP"),
  title: texts(line(120)),
  description: texts(text(4000)).default({}),
  occurrences: z.array(occurrence).default([]),
  host: key.optional(),
});

const centre = z.strictObject({
  name: texts(line(60)),
  timeZone: z.string(),
  localeOrder: z.array(locale).min(1),
  accentHue: z.int().min(0).max(359).default(262),
});

/** Areas that do not exist yet are refused by name, not passed over. */
const later = z.array(z.never("This area does not exist yet.")).default([]);

/** What a demo or a load test wishes to find in the house. */
export const scenario = z.strictObject({
  centre: centre.optional(),
  people: z.array(person).default([]),
  workshops: z.array(workshop).default([]),
  teams: z.array(team).default([]),
  programmes: z.array(programme).default([]),
  agreements: z.array(agreement).default([]),
  questions: z.array(question).max(12).default([]),
  applications: z.array(application).default([]),
  committees: z.array(committee).default([]),
  votes: later,
});

export type Scenario = z.input<typeof scenario>;

/** What came of it: the ids by key, and who can sign in where. */
export type Seeded = {
  readonly ids: Readonly<Record<string, string>>;
  readonly signIn: readonly {
    readonly key: string;
    readonly app: "portal" | "console";
    readonly address: string;
    readonly passphrase: string;
  }[];
};
