import { configuration } from "@commonhouse/api/centre/schema";
import { fieldsOf } from "@commonhouse/api/text";
import { isLocale } from "@commonhouse/i18n/locales";
import { z } from "zod";

type Sent = Readonly<Record<string, unknown>>;

/** The settings as their form sends them: `name.ar`, `localeOrder.0`, `formats.ar.region`. */
export const settingsForm = z
  .record(z.string(), z.unknown())
  .transform((sent) => ({
    ...(sent as z.input<typeof configuration>),
    name: fieldsOf(sent, "name"),
    localeOrder: orderOf(sent),
    formats: formatsOf(sent),
  }))
  .pipe(configuration);

/** The chosen languages in their order; one that is chosen twice counts where it stands first. */
function orderOf(sent: Sent) {
  const chosen = Object.entries(sent)
    .filter(([name]) => name.startsWith("localeOrder."))
    .map(([, value]) => value);
  return [...new Set(chosen)].filter(isLocale);
}

/** What is left as usual is not kept. */
function formatsOf(sent: Sent) {
  const set: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(sent)) {
    const [field, locale, part] = name.split(".");
    if (field !== "formats" || !isLocale(locale) || !part || value === "") continue;
    const said = String(value).trim();
    set[locale] = { ...set[locale], [part]: part === "region" ? said.toUpperCase() : said };
  }
  return set as z.input<typeof configuration>["formats"];
}
