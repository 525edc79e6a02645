import { directionOf, type Locale, type Texts } from "@commonhouse/i18n/locales";
import { Field } from "@commonhouse/ui/field";
import { More } from "@commonhouse/ui/more";
import type { ReactNode } from "react";
import { localLanguages } from "#/app/local-languages";
import { getTranslate } from "#/server";

type Props = {
  /** What the name is of. */
  readonly label: string;
  readonly title?: Texts;
  /** Asked for beside the name, where given. */
  readonly description?: Texts;
};

/** A name, and perhaps a description: the centre's languages at once, the others one press away. */
export async function TextFields({ label, title, description }: Props) {
  const [t, { first, more }] = await Promise.all([getTranslate(), localLanguages()]);
  const hasMore = more.some((locale) => title?.[locale] || description?.[locale]);
  const fieldsIn = (locale: Locale): ReactNode => (
    <InLanguage
      key={locale}
      locale={locale}
      label={label}
      title={title}
      description={description}
    />
  );
  return (
    <>
      <p className="help">{t("volunteers.console.languagesHelp")}</p>
      {first.map(fieldsIn)}
      <More
        summary={t("volunteers.console.moreLanguages")}
        icon="language"
        open={hasMore}
        holds={more.flatMap((locale) => [`title.${locale}`, `description.${locale}`])}
      >
        <div className="form">{more.map(fieldsIn)}</div>
      </More>
    </>
  );
}

type InLanguageProps = Props & { readonly locale: Locale };

async function InLanguage({ locale, label, title, description }: InLanguageProps) {
  const t = await getTranslate();
  const told = { lang: locale, dir: directionOf(locale) };
  return (
    <fieldset className="group">
      <legend className="row-title pb-2">{t(`languages.${locale}`)}</legend>
      <Field
        name={`title.${locale}`}
        label={label}
        defaultValue={title?.[locale]}
        maxLength={120}
        {...told}
      />
      {description && (
        <Field
          name={`description.${locale}`}
          type="textarea"
          label={t("volunteers.console.team.description")}
          help={t("volunteers.console.team.descriptionHelp")}
          defaultValue={description[locale]}
          maxLength={4000}
          rows={4}
          {...told}
        />
      )}
    </fieldset>
  );
}
