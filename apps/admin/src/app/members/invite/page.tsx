import { randomUUID } from "node:crypto";
import { locales, ownNameOf } from "@commonhouse/i18n/locales";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Checkbox } from "@commonhouse/ui/checkbox";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { invite } from "../actions";

export const generateMetadata = titled((t) => t("people.invitation.title"));

export default async function InvitePage() {
  await officeApi();
  if (!(await may("people.invite"))) missing();
  const t = await getTranslate();
  return (
    <div className="narrow">
      <PageHead
        back={{ href: "/members", label: t("people.title") }}
        title={t("people.invitation.title")}
        sub={t("people.invitation.hint")}
      />
      <Form action={invite} faultTitle={t("form.refused")} hidden={{ personId: randomUUID() }}>
        <Field
          name="name"
          label={t("people.invitation.name")}
          help={t("people.invitation.nameHelp")}
          dir="auto"
          autoComplete="off"
          maxLength={60}
          required
        />
        <Field
          name="address"
          type="email"
          label={t("people.invitation.address")}
          help={t("people.invitation.addressHelp")}
          autoComplete="off"
        />
        <Field
          name="locale"
          label={t("people.invitation.locale")}
          help={t("people.invitation.localeHelp")}
        >
          <option value="">{t("people.invitation.noLocale")}</option>
          {locales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {ownNameOf(locale)}
            </option>
          ))}
        </Field>
        <Checkbox
          name="member"
          label={t("people.invitation.member")}
          help={t("people.invitation.memberHelp")}
          defaultChecked
        />
        <SubmitButton large>{t("people.invitation.send")}</SubmitButton>
      </Form>
    </div>
  );
}
