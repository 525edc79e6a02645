import { type Locale, locales } from "@commonhouse/i18n/locales";
import { getCentre, getLocale } from "#/server";

/** The languages this centre writes in, in its order, and all the others. */
export async function localLanguages(): Promise<{
  first: readonly Locale[];
  more: readonly Locale[];
}> {
  const [{ localeOrder }, reader] = await Promise.all([getCentre(), getLocale()]);
  const first = localeOrder.length > 0 ? localeOrder : [reader];
  return { first, more: locales.filter((locale) => !first.includes(locale)) };
}
