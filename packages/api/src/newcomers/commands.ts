import { mailIndex } from "@commonhouse/auth/address";
import type { Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { fold } from "@commonhouse/i18n/folding";
import { boundsOfDay } from "@commonhouse/i18n/week";
import { languageOf } from "../bilingual/rules";
import type { Row } from "../member-line/schema";
import { shownTexts } from "../text";
import { idOf } from "./queries";

/** How many are taken in at once, in one transaction. */
export const batchSize = 500;

/** Somebody as a file describes them, and the id they always get. */
export type Newcomer = { readonly id: string; readonly row: Row };

/** When and where they are taken in. */
export type House = {
  readonly at: Date;
  readonly timeZone: string;
  readonly localeOrder: Parameters<typeof languageOf>[1];
};

/**
 * Takes people in, with their membership and what they can do; answers how many. Whose id or address
 * the house knows already, from before a merge too, is passed over, untouched.
 */
export async function takeIn(
  tx: Tx,
  sealed: Sealed,
  newcomers: readonly Newcomer[],
  house: House,
): Promise<number> {
  const rows = newcomers.map((one) => personOf(sealed, one));
  // One statement for all: hundreds of rows with many values each take a model several times as long.
  const made = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Person" ("id", "name", "pronouns", "mail", "mailIndex", "phone", "area", "note",
      "locale", "languages", "createdAt")
    SELECT r.id, decode(r.name, 'base64'), decode(r.pronouns, 'base64'), decode(r.mail, 'base64'),
      decode(r."mailIndex", 'base64'), decode(r.phone, 'base64'), decode(r.area, 'base64'),
      decode(r.note, 'base64'), r.locale, array_remove(ARRAY[r.locale], NULL), ${house.at}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id UUID, name TEXT, pronouns TEXT,
      mail TEXT, "mailIndex" TEXT, phone TEXT, area TEXT, note TEXT, locale TEXT)
    WHERE NOT EXISTS (
      SELECT FROM "PersonMerge" m WHERE m."mailIndex" = decode(r."mailIndex", 'base64'))
    ON CONFLICT DO NOTHING RETURNING "id"`;
  if (made.length === 0) return 0;
  const ids = new Set(made.map(({ id }) => id));
  const added = newcomers.filter(({ id }) => ids.has(id));
  await addMemberships(tx, added, house);
  await addSkills(tx, added, house);
  await tx.centre.updateMany({ data: { namesVersion: { increment: 1 } } });
  return made.length;
}

/** A row, with what is sealed in base64. */
function personOf(sealed: Sealed, { id, row }: Newcomer) {
  const seal = (column: string, text: string | null) =>
    text === null ? null : base64(sealed.seal(`Person.${column}:${id}`, text));
  return {
    id,
    name: seal("name", row.name),
    pronouns: seal("pronouns", row.pronouns),
    mail: seal("mail", row.mail),
    mailIndex: base64(mailIndex(sealed, row.mail)),
    phone: seal("phone", row.phone),
    area: seal("area", row.area),
    note: seal("note", row.note),
    locale: row.locale,
  };
}

function base64(bytes: Uint8Array) {
  return Buffer.from(bytes).toString("base64");
}

/** From the day of joining; what has lapsed ends with the import. */
async function addMemberships(tx: Tx, people: readonly Newcomer[], { at, timeZone }: House) {
  const days = new Set(people.flatMap(({ row }) => row.joined ?? []));
  const starts = new Map([...days].map((day) => [day, boundsOfDay(day, timeZone).start]));
  const rows = people.map(({ id, row }) => {
    const from = starts.get(row.joined ?? "") ?? at.toISOString();
    return { personId: id, kind: row.kind, state: row.status, from };
  });
  await tx.$executeRaw`
    INSERT INTO "Membership" ("id", "personId", "kind", "state", "from", "until")
    SELECT uuidv7(), r."personId", r.kind::"MembershipKind", r.state::"MembershipState", r."from",
      CASE r.state WHEN 'ENDED' THEN greatest(${at}, r."from" + interval '1 millisecond') END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("personId" UUID, kind TEXT, state TEXT, "from" TIMESTAMPTZ)`;
}

async function addSkills(tx: Tx, people: readonly Newcomer[], house: House) {
  const skills = await skillsFor(tx, people, house);
  const rows = people.flatMap(({ id, row }) =>
    row.skills.map((title) => ({ personId: id, skillId: skills.get(fold(title)) })),
  );
  await tx.$executeRaw`
    INSERT INTO "PersonSkill" ("personId", "skillId", "since")
    SELECT r."personId", r."skillId", ${house.at}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("personId" UUID, "skillId" UUID)
    ON CONFLICT DO NOTHING`;
}

/** The ids of all skills that are named, by folded title; those that nobody had yet are made. */
async function skillsFor(tx: Tx, people: readonly Newcomer[], { at, localeOrder }: House) {
  const wanted = new Map(
    people.flatMap(({ row }) => row.skills.map((title): [string, string] => [fold(title), title])),
  );
  if (wanted.size === 0) return wanted;
  const rows = await tx.skill.findMany({
    orderBy: { createdAt: "desc" },
    select: { id: true, title: true, endedAt: true },
  });
  // Of several by one name the oldest counts, and one that is still asked for before all.
  const known = new Map(
    rows
      .toSorted((a, b) => Number(a.endedAt === null) - Number(b.endedAt === null))
      .flatMap(({ id, title }) =>
        Object.values(shownTexts.parse(title)).map((text): [string, string] => [fold(text), id]),
      ),
  );
  const fresh = [...wanted].filter(([name]) => !known.has(name));
  const data = fresh.map(([name, title]) => ({
    id: idOf("skill", name),
    title: { [languageOf(title, localeOrder)]: title },
    createdAt: at,
  }));
  await tx.skill.createMany({ data, skipDuplicates: true });
  return new Map([
    ...known,
    ...data.map(({ id }, index) => [fresh[index]?.[0] ?? "", id] as const),
  ]);
}
