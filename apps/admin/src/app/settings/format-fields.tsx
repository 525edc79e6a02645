import type { ConsoleOutputs } from "@commonhouse/api/console";
import { formatTagOf, weekStarts } from "@commonhouse/i18n/format-tag";
import { formatsFor } from "@commonhouse/i18n/formats";
import type { Locale } from "@commonhouse/i18n/locales";
import { addDays } from "@commonhouse/i18n/week";
import { Field } from "@commonhouse/ui/field";
import { localLanguages } from "#/app/local-languages";
import { getFormats, getTranslate } from "#/server";

const monday = "2024-01-01";

type Props = Pick<ConsoleOutputs["centre"]["get"], "formats" | "timeZone">;

/** How dates and numbers are written, for each language of the centre, with today as the example. */
export async function FormatFields({ formats, timeZone }: Props) {
  const [t, { first, more }] = await Promise.all([getTranslate(), localLanguages()]);
  const shown = [...first, ...more.filter((locale) => formats[locale])];
  return (
    <>
      <p className="help">{t("settings.formats.hint")}</p>
      {shown.map((locale) => (
        <OneLanguage key={locale} locale={locale} set={formats[locale]} timeZone={timeZone} />
      ))}
    </>
  );
}

type One = {
  readonly locale: Locale;
  readonly set: Props["formats"][Locale];
  readonly timeZone: string;
};

async function OneLanguage({ locale, set = {}, timeZone }: One) {
  const [t, { weekday }] = await Promise.all([getTranslate(), getFormats()]);
  const formatTag = formatTagOf(locale, set.region, set.digits, set.hourCycle, set.firstDay);
  const now = new Date();
  const example = formatsFor({ locale, formatTag, timeZone, now }).dateTime(now);
  const usual = <option value="">{t("settings.formats.usual")}</option>;
  return (
    <fieldset className="group">
      <legend className="row-title pb-2">{t(`languages.${locale}`)}</legend>
      <p className="help">
        {t.rich("settings.formats.example", { example: () => <bdi lang={locale}>{example}</bdi> })}
      </p>
      <Field
        name={`formats.${locale}.region`}
        label={t("settings.formats.region")}
        help={t("settings.formats.regionHelp")}
        defaultValue={set.region}
        dir="ltr"
        maxLength={2}
        autoComplete="off"
      />
      {locale === "ar" && (
        <Field
          name="formats.ar.digits"
          label={t("settings.formats.digits")}
          defaultValue={set.digits ?? ""}
        >
          {usual}
          <option value="latn">{t("settings.formats.latn")}</option>
          <option value="arab">{t("settings.formats.arab")}</option>
        </Field>
      )}
      <Field
        name={`formats.${locale}.hourCycle`}
        label={t("settings.formats.clock")}
        defaultValue={set.hourCycle ?? ""}
      >
        {usual}
        <option value="h23">{t("settings.formats.h23")}</option>
        <option value="h12">{t("settings.formats.h12")}</option>
      </Field>
      <Field
        name={`formats.${locale}.firstDay`}
        label={t("settings.formats.firstDay")}
        defaultValue={set.firstDay ?? ""}
      >
        {usual}
        {weekStarts.map((start, index) => (
          <option key={start} value={start}>
            {weekday(addDays(monday, index))}
          </option>
        ))}
      </Field>
    </fieldset>
  );
}
