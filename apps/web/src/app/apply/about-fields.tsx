import { LanguageOptions } from "@commonhouse/shell/profile";
import { Card } from "@commonhouse/ui/card";
import { Field } from "@commonhouse/ui/field";
import { getLocale, getTranslate } from "#/server";

/** What the house needs to call somebody and to answer them. */
export async function AboutFields() {
  const [t, locale] = await Promise.all([getTranslate(), getLocale()]);
  return (
    <Card title={t("applications.form.you")}>
      <Field
        name="name"
        label={t("applications.form.name")}
        help={t("applications.form.nameHelp")}
        dir="auto"
        autoComplete="nickname"
        maxLength={60}
        required
      />
      <Field
        name="pronouns"
        label={t("applications.form.pronouns")}
        help={t("applications.form.pronounsHelp")}
        dir="auto"
        autoComplete="off"
        maxLength={60}
      />
      <Field
        name="address"
        type="email"
        label={t("applications.form.address")}
        help={t("applications.form.addressHelp")}
        autoComplete="email"
      />
      <Field name="locale" label={t("applications.form.locale")} defaultValue={locale}>
        <LanguageOptions />
      </Field>
    </Card>
  );
}
