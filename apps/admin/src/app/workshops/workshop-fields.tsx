import { kind } from "@commonhouse/api/workshops/schema";
import { directionOf, type Locale, type Texts } from "@commonhouse/i18n/locales";
import { Field } from "@commonhouse/ui/field";
import { More } from "@commonhouse/ui/more";
import { localLanguages } from "#/app/local-languages";
import { getTranslate } from "#/server";

type Written = { readonly kind: string; readonly title: Texts; readonly description: Texts };

/** Kind and texts of a workshop: the centre's languages at once, the others one press away. */
export async function WorkshopFields({ written }: { readonly written?: Written }) {
  const [t, { first, more }] = await Promise.all([getTranslate(), localLanguages()]);
  const hasMore = more.some((locale) => written?.title[locale] || written?.description[locale]);
  return (
    <>
      <Field
        name="kind"
        label={t("console.workshop.kind")}
        defaultValue={written?.kind ?? "WORKSHOP"}
      >
        {kind.options.map((value) => (
          <option key={value} value={value}>
            {t(`workshops.kinds.${value}`)}
          </option>
        ))}
      </Field>
      <p className="help">{t("console.workshop.languagesHelp")}</p>
      {first.map((locale) => (
        <InLanguage key={locale} locale={locale} written={written} />
      ))}
      <More
        summary={t("console.workshop.moreLanguages")}
        icon="language"
        open={hasMore}
        holds={more.flatMap((locale) => [`title.${locale}`, `description.${locale}`])}
      >
        <div className="form">
          {more.map((locale) => (
            <InLanguage key={locale} locale={locale} written={written} />
          ))}
        </div>
      </More>
    </>
  );
}

type Props = { readonly locale: Locale; readonly written: Written | undefined };

async function InLanguage({ locale, written }: Props) {
  const t = await getTranslate();
  const told = { lang: locale, dir: directionOf(locale) };
  return (
    <fieldset className="group">
      <legend className="row-title pb-2">{t(`languages.${locale}`)}</legend>
      <Field
        name={`title.${locale}`}
        label={t("console.workshop.title")}
        defaultValue={written?.title[locale]}
        maxLength={120}
        {...told}
      />
      <Field
        name={`description.${locale}`}
        type="textarea"
        label={t("console.workshop.description")}
        defaultValue={written?.description[locale]}
        maxLength={4000}
        rows={5}
        {...told}
      />
    </fieldset>
  );
}
