import { type Centre, unsetCentre } from "@commonhouse/api/centre/schema";
import { formatTagOf } from "@commonhouse/i18n/format-tag";
import { type Locale, textIn } from "@commonhouse/i18n/locales";

/** How long settings count as fresh, and how long a page waits for fresher ones; milliseconds. */
const fresh = 2_000;
const patience = 300;

/**
 * Reads the centre's settings, which every page needs, also the one that says that the database is
 * away: late or failing, it gives what was known last.
 */
export function createCentreReader(read: () => Promise<Centre>) {
  let known = unsetCentre;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;

  async function refresh() {
    try {
      known = await read();
      readAt = performance.now();
    } catch {
      // Whatever asks the database next says so where somebody can act on it.
    }
    reading = null;
  }

  return async (): Promise<Centre> => {
    if (performance.now() - readAt < fresh) return known;
    reading ??= refresh();
    await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, patience))]);
    return known;
  };
}

/** What the house is called in this language; null where it has no name. */
export function nameOf({ name, localeOrder }: Centre, locale: Locale): string | null {
  return textIn(name, locale, localeOrder).text || null;
}

/** How dates and numbers are written for readers of this language. */
export function formatTagIn({ formats: set }: Centre, locale: Locale): string {
  const { region, digits, hourCycle, firstDay } = set[locale] ?? {};
  return formatTagOf(locale, region, digits, hourCycle, firstDay);
}
