import { type Locale, locales } from "@commonhouse/i18n/locales";
import { Field } from "@commonhouse/ui/field";
import { getTranslate } from "#/server";

type Props = { readonly timeZone: string; readonly localeOrder: readonly Locale[] };

const zones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

/** By which clocks the house lives, and which languages it writes in, in which order. */
export async function TimeFields({ timeZone, localeOrder }: Props) {
  const t = await getTranslate();
  const positions = Math.min(locales.length, Math.max(3, localeOrder.length + 1));
  return (
    <>
      <Field
        name="timeZone"
        label={t("settings.time.zone")}
        help={t("settings.time.zoneHelp")}
        defaultValue={timeZone}
      >
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </Field>
      <fieldset className="group">
        <legend className="row-title pb-2">{t("settings.time.order")}</legend>
        <p className="help">{t("settings.time.orderHelp")}</p>
        {Array.from({ length: positions }, (_, index) => (
          <Field
            key={index}
            name={`localeOrder.${index}`}
            label={t("settings.time.position", { position: index + 1 })}
            defaultValue={localeOrder[index] ?? ""}
          >
            {index > 0 && <option value="">{t("settings.time.nothing")}</option>}
            {locales.map((locale) => (
              <option key={locale} value={locale}>
                {t(`languages.${locale}`)}
              </option>
            ))}
          </Field>
        ))}
      </fieldset>
    </>
  );
}
