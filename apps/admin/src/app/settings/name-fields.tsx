import { directionOf, type Locale, type Texts } from "@commonhouse/i18n/locales";
import { Field } from "@commonhouse/ui/field";
import { More } from "@commonhouse/ui/more";
import { localLanguages } from "#/app/local-languages";
import { getTranslate } from "#/server";

/** What the house is called, per language: the centre's own first. */
export async function NameFields({ name }: { readonly name: Texts }) {
  const [t, { first, more }] = await Promise.all([getTranslate(), localLanguages()]);
  const field = (locale: Locale) => (
    <Field
      key={locale}
      name={`name.${locale}`}
      label={t("settings.name.one", { language: t(`languages.${locale}`) })}
      defaultValue={name[locale]}
      lang={locale}
      dir={directionOf(locale)}
      maxLength={60}
    />
  );
  return (
    <>
      <p className="help">{t("settings.name.hint")}</p>
      {first.map(field)}
      <More
        summary={t("settings.name.more")}
        icon="language"
        open={more.some((locale) => name[locale])}
        holds={more.map((locale) => `name.${locale}`)}
      >
        <div className="form">{more.map(field)}</div>
      </More>
    </>
  );
}
