import { type Locale, locales, ownNameOf } from "@commonhouse/i18n/locales";
import type { Translate } from "@commonhouse/i18n/translator";
import { Card } from "@commonhouse/ui/card";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import type { FormAction } from "@commonhouse/ui/form-state";
import { SubmitButton } from "@commonhouse/ui/submit-button";

type Props = {
  readonly t: Translate;
  readonly of: {
    readonly name: string;
    readonly pronouns: string | null;
    readonly locale: Locale | null;
  };
  readonly action: FormAction;
};

/** How a person is called, and in which language they read. The same in both apps. */
export function Profile({ t, of, action }: Props) {
  return (
    <Card title={t("me.profile.title")}>
      <Form action={action} faultTitle={t("form.refused")}>
        <Field
          name="name"
          label={t("me.profile.name")}
          help={t("me.profile.nameHelp")}
          defaultValue={of.name}
          dir="auto"
          autoComplete="nickname"
          required
        />
        <Field
          name="pronouns"
          label={t("me.profile.pronouns")}
          help={t("me.profile.pronounsHelp")}
          defaultValue={of.pronouns ?? ""}
          dir="auto"
          autoComplete="off"
        />
        <Field name="locale" label={t("me.profile.locale")} defaultValue={of.locale ?? ""}>
          <LanguageOptions none={t("me.profile.asBrowser")} />
        </Field>
        <SubmitButton>{t("me.profile.save")}</SubmitButton>
      </Form>
    </Card>
  );
}

/** Every language by its own name, and first what stands for none of them, if anything does. */
export function LanguageOptions({ none }: { readonly none?: string }) {
  return (
    <>
      {none !== undefined && <option value="">{none}</option>}
      {locales.map((locale) => (
        <option key={locale} value={locale} lang={locale}>
          {ownNameOf(locale)}
        </option>
      ))}
    </>
  );
}
