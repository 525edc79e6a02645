import {
  directionOf,
  type Texts as InLanguages,
  type Locale,
  textIn,
} from "@commonhouse/i18n/locales";

type Seams = {
  readonly getLocale: () => Promise<Locale>;
  readonly getCentre: () => Promise<{ readonly localeOrder: readonly Locale[] }>;
};

/** Makes an app's component for what people wrote in one language or several. */
export function createTexts({ getLocale, getCentre }: Seams) {
  /** In the reader's language or the nearest there is, marked as what it is. */
  return async function Texts({ of }: { readonly of: InLanguages }) {
    const [reader, { localeOrder }] = await Promise.all([getLocale(), getCentre()]);
    const { text, locale } = textIn(of, reader, localeOrder);
    if (locale === reader) return <bdi>{text}</bdi>;
    return (
      <bdi lang={locale} dir={directionOf(locale)}>
        {text}
      </bdi>
    );
  };
}
