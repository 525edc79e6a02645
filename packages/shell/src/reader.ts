import type { Centre } from "@commonhouse/api/centre/schema";
import type { Actor } from "@commonhouse/auth/actor";
import { formatsFor } from "@commonhouse/i18n/formats";
import { translatorFor } from "@commonhouse/i18n/translator";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { formatTagIn } from "./centre";
import { localeFrom, themeFrom } from "./choices";

type Seams = {
  readonly getCentre: () => Promise<Centre>;
  readonly getActor: () => Promise<Actor | null>;
};

/** What follows from who reads: language, words, formats, look; each found once per request. */
export function createReader({ getCentre, getActor }: Seams) {
  const getLocale = cache(async () => {
    const [jar, sent] = await Promise.all([cookies(), headers()]);
    // What this browser was told outweighs what the person chose for all of them.
    const chosen = jar.get("locale")?.value ?? (await getActor())?.locale ?? undefined;
    return localeFrom(chosen, sent.get("accept-language"));
  });

  const getWriting = cache(async () => {
    const [locale, centre] = await Promise.all([getLocale(), getCentre()]);
    return { locale, timeZone: centre.timeZone, formatTag: formatTagIn(centre, locale) };
  });

  const getTranslate = cache(async () => {
    const { locale, ...settings } = await getWriting();
    return translatorFor(locale, settings);
  });

  const getNonce = cache(async () => (await headers()).get("x-nonce") ?? "");

  return {
    getLocale,
    getTranslate,
    getNonce,
    /** Locale, zone and format tag, for what a page computes itself. */
    getWriting,
    getFormats: cache(async () => formatsFor({ ...(await getWriting()), now: new Date() })),
    getTheme: cache(async () => themeFrom((await cookies()).get("theme")?.value)),
    /** For the pages that need no file and no script. */
    async getPlainReader() {
      const [locale, t, nonce] = await Promise.all([getLocale(), getTranslate(), getNonce()]);
      return { locale, t, nonce };
    },
    /** The path of this request, for forms that come back to it. */
    getPath: cache(async () => (await headers()).get("x-path") ?? "/"),
  };
}
