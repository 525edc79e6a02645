import { directionOf, type Texts as InLanguages, textIn } from "@commonhouse/i18n/locales";
import { getCentre, getLocale } from "#/server";

/** What people wrote, in the reader's language or the nearest there is, marked as what it is. */
export async function Texts({ of }: { readonly of: InLanguages }) {
  const [reader, { localeOrder }] = await Promise.all([getLocale(), getCentre()]);
  const { text, locale } = textIn(of, reader, localeOrder);
  if (locale === reader || locale === undefined) return <bdi>{text}</bdi>;
  return (
    <bdi lang={locale} dir={directionOf(locale)}>
      {text}
    </bdi>
  );
}
