import { isolate } from "@commonhouse/i18n/isolate";
import { type Texts, textIn } from "@commonhouse/i18n/locales";
import { getCentre, getLocale } from "#/server";

/** What people wrote as plain text in the reader's language, isolated, where no element fits. */
export async function textOf(): Promise<(texts: Texts) => string> {
  const [reader, { localeOrder }] = await Promise.all([getLocale(), getCentre()]);
  return (texts) => isolate(textIn(texts, reader, localeOrder).text);
}
