import { directionOf, type Locale, type Texts } from "@commonhouse/i18n/locales";
import { Field } from "@commonhouse/ui/field";
import { More } from "@commonhouse/ui/more";
import { localLanguages } from "#/app/local-languages";
import { getTranslate } from "#/server";

type Written = { readonly title: Texts; readonly text: Texts } | undefined;

/** Title and text in the centre's languages at once, in the others one press away. */
export async function TextFields({ written }: { readonly written: Written }) {
  const [t, { first, more }] = await Promise.all([getTranslate(), localLanguages()]);
  return (
    <>
      <p className="help">{t("agreements.version.languagesHelp")}</p>
      {first.map((locale) => (
        <InLanguage key={locale} locale={locale} written={written} />
      ))}
      <More
        summary={t("agreements.joining.moreLanguages")}
        icon="language"
        open={more.some((locale) => written?.title[locale] || written?.text[locale])}
        holds={more.flatMap((locale) => [`title.${locale}`, `text.${locale}`])}
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

type Props = { readonly locale: Locale; readonly written: Written };

async function InLanguage({ locale, written }: Props) {
  const t = await getTranslate();
  const told = { lang: locale, dir: directionOf(locale) };
  return (
    <fieldset className="group">
      <legend className="row-title pb-2">{t(`languages.${locale}`)}</legend>
      <Field
        name={`title.${locale}`}
        label={t("agreements.version.heading")}
        defaultValue={written?.title[locale]}
        maxLength={120}
        {...told}
      />
      <Field
        name={`text.${locale}`}
        type="textarea"
        label={t("agreements.version.text")}
        defaultValue={written?.text[locale]}
        maxLength={6000}
        rows={10}
        {...told}
      />
    </fieldset>
  );
}
