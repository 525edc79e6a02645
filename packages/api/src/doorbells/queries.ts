import type { Db, Tx } from "@commonhouse/db";
import { formatTagOf } from "@commonhouse/i18n/format-tag";
import { formatsFor } from "@commonhouse/i18n/formats";
import { isolate } from "@commonhouse/i18n/isolate";
import { isLocale, type Locale, textIn } from "@commonhouse/i18n/locales";
import { translatorFor } from "@commonhouse/i18n/translator";
import type { z } from "zod";
import type { centre } from "../centre/schema";
import { tell } from "../notices/queries";
import { isPersonal } from "../notices/rules";

/** What the worker knows of the house: where the portal is, and how the centre is set up. */
export type House = { readonly origin: string; readonly centre: z.infer<typeof centre> };

/** Never chosen: the most careful of each. */
export const careful = {
  channel: "MAIL",
  wording: "NEUTRAL",
  fromMinute: 480,
  untilMinute: 1320,
  locale: null,
} as const;

/** How these people may be rung, by their id; `mail` stays sealed. */
export async function readRecipients(
  tx: Tx,
  personIds: readonly string[],
  { localeOrder }: Pick<House["centre"], "localeOrder">,
) {
  const rows = await tx.person.findMany({
    where: { id: { in: [...personIds] } },
    select: {
      id: true,
      mail: true,
      locale: true,
      discretion: {
        select: { channel: true, wording: true, fromMinute: true, untilMinute: true, locale: true },
      },
    },
  });
  return new Map(
    rows.map(({ id, mail, locale, discretion }) => {
      const chosen = discretion ?? careful;
      const wishes = [chosen.locale, locale, ...localeOrder];
      return [id, { ...chosen, mail, locale: wishes.find(isLocale) ?? "en" }];
    }),
  );
}

/** The sentences of notices for a message: what happened and when, and nobody's name. */
export async function readSentences(
  db: Db | Tx,
  notices: readonly { readonly kind: string; readonly params: unknown }[],
  locale: Locale,
  { centre: { timeZone, localeOrder, formats } }: House,
  now: Date,
) {
  const { region, digits, hourCycle } = formats[locale] ?? {};
  const formatTag = formatTagOf(locale, region, digits, hourCycle);
  const t = translatorFor(locale, { timeZone, formatTag });
  const { dateTime } = formatsFor({ locale, formatTag, timeZone, now });
  return (await tell(db, notices)).map(({ kind, about }) => {
    if (isPersonal(kind)) return t(`notices.${kind}`);
    if (kind === "other" || !about) return t("notices.other");
    const title = isolate(textIn(about.title, locale, localeOrder).text);
    return t(`notices.${kind}`, { title, when: dateTime(new Date(about.startsAt)) });
  });
}
