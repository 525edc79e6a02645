import { clocks, digitSets, isRegion, weekStarts } from "@commonhouse/i18n/format-tag";
import { z } from "zod";
import { line, locale, shownTexts, texts, whole } from "../text";

/** How one language is written here: region of months, digits, clock, first day of the week. */
const format = z.object({
  region: z.string().refine(isRegion).optional(),
  digits: z.enum(digitSets).optional(),
  hourCycle: z.enum(clocks).optional(),
  firstDay: z.enum(weekStarts).optional(),
});

export const formats = z.partialRecord(locale, format);

/** What anyone may know of the house: what its pages look like. */
export const centre = z.object({
  name: shownTexts,
  timeZone: z.string(),
  accentHue: z.int(),
  localeOrder: z.array(locale),
  formats,
  leaveUrl: z.string(),
  demo: z.boolean(),
});

export type Centre = z.infer<typeof centre>;

/** Before anything is set: nobody's house, by the clocks of UTC. */
export const unsetCentre: Centre = {
  name: {},
  timeZone: "UTC",
  accentHue: 262,
  localeOrder: ["en", "ar"],
  formats: {},
  leaveUrl: "https://www.wikipedia.org/",
  demo: false,
};

const timeZone = z
  .string()
  .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC");

/** No name at all makes it nobody's house. */
export const configuration = z.object({
  name: texts(line(60)),
  timeZone,
  accentHue: whole(0, 359),
  localeOrder: z.array(locale).min(1).max(locale.options.length),
  formats,
  leaveUrl: z.url({ protocol: /^https$/ }),
});
