import { directionOf, type Locale, type Texts } from "@commonhouse/i18n/locales";
import { Field } from "@commonhouse/ui/field";
import { More } from "@commonhouse/ui/more";
import { localLanguages } from "#/app/local-languages";
import { getTranslate } from "#/server";

type Asked = {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly written?: Texts | undefined;
  /** A text of several lines, so many of them shown. */
  readonly rows?: number;
};

type Props = { readonly fields: readonly Asked[] };

/** The same texts in the centre's languages at once, the others one press away. */
export async function TextFields({ fields }: Props) {
  const [t, { first, more }] = await Promise.all([getTranslate(), localLanguages()]);
  const hasMore = more.some((locale) => fields.some(({ written }) => written?.[locale]));
  return (
    <>
      <p className="help">{t("committees.console.languagesHelp")}</p>
      {first.map((locale) => (
        <InLanguage key={locale} locale={locale} fields={fields} />
      ))}
      <More
        summary={t("committees.console.moreLanguages")}
        icon="language"
        open={hasMore}
        holds={more.flatMap((locale) => fields.map(({ name }) => `${name}.${locale}`))}
      >
        <div className="form">
          {more.map((locale) => (
            <InLanguage key={locale} locale={locale} fields={fields} />
          ))}
        </div>
      </More>
    </>
  );
}

async function InLanguage({ locale, fields }: Props & { readonly locale: Locale }) {
  const t = await getTranslate();
  return (
    <fieldset className="group">
      <legend className="row-title pb-2">{t(`languages.${locale}`)}</legend>
      {fields.map(({ name, label, help, written, rows }) => (
        <Field
          key={name}
          name={`${name}.${locale}`}
          type={rows ? "textarea" : "text"}
          label={label}
          help={help}
          defaultValue={written?.[locale]}
          maxLength={rows ? 4000 : 120}
          rows={rows}
          lang={locale}
          dir={directionOf(locale)}
        />
      ))}
    </fieldset>
  );
}
