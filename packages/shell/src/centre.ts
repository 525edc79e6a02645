import type { Db } from "@commonhouse/db";
import { digitSets, formatTagOf } from "@commonhouse/i18n/format-tag";
import { isLocale, type Locale, locales, textIn } from "@commonhouse/i18n/locales";
import { z } from "zod";

const formats = z.partialRecord(
  z.enum(locales),
  z.object({
    region: z.string().optional(),
    digits: z.enum(digitSets).optional(),
    hourCycle: z.enum(["h23", "h12"]).optional(),
    firstDay: z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]).optional(),
  }),
);

/** What every page needs to know of the centre. */
export type Centre = {
  readonly name: Partial<Record<Locale, string>>;
  readonly timeZone: string;
  /** The hue of the one accent colour, in degrees. */
  readonly accentHue: number;
  readonly localeOrder: readonly Locale[];
  readonly formats: z.infer<typeof formats>;
  readonly leaveUrl: string;
  /** Everything in it is made up. */
  readonly demo: boolean;
};

/** Before anything is set: nobody's house. */
export const unsetCentre: Centre = {
  name: {},
  timeZone: "UTC",
  accentHue: 262,
  localeOrder: [],
  formats: {},
  leaveUrl: "https://www.wikipedia.org/",
  demo: false,
};

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

/** The centre's settings as they stand in the database; a house that has none is nobody's. */
export async function readCentre(db: Db): Promise<Centre> {
  const row = await db.centre.findUnique({
    where: { id: 1 },
    select: {
      name: true,
      timeZone: true,
      accentHue: true,
      localeOrder: true,
      formats: true,
      leaveUrl: true,
      demo: true,
    },
  });
  if (!row) return unsetCentre;
  return {
    ...row,
    name: z.partialRecord(z.enum(locales), z.string()).catch({}).parse(row.name),
    localeOrder: row.localeOrder.filter(isLocale),
    formats: formats.catch({}).parse(row.formats),
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
