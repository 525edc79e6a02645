import type { ConsoleOutputs } from "@commonhouse/api/console";
import { directionOf } from "@commonhouse/i18n/locales";
import { translatorFor } from "@commonhouse/i18n/translator";
import { Card } from "@commonhouse/ui/card";
import { Checkbox } from "@commonhouse/ui/checkbox";
import { Choices } from "@commonhouse/ui/choices";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, getWriting } from "#/server";
import { accept, decline } from "../actions";

/** Yes and no, each with words that are prepared in the applicant's language. */
export async function Decide({ of }: { readonly of: ConsoleOutputs["decisions"]["get"] }) {
  const [t, writing] = await Promise.all([getTranslate(), getWriting()]);
  const { personId, alike } = of;
  const locale = of.locale ?? writing.locale;
  const theirs = translatorFor(locale, { timeZone: writing.timeZone });
  const words = { lang: locale, dir: directionOf(locale), maxLength: 2000, rows: 4 } as const;
  const addressTaken = alike.some(({ why, applying }) => why === "address" && !applying);
  return (
    <>
      <Card title={t("applications.desk.accept")} lit>
        <p className="small">{t("applications.desk.acceptHint")}</p>
        <Form action={accept} faultTitle={t("form.refused")} hidden={{ personId }}>
          <Choices
            name="kind"
            kind="radio"
            legend={t("applications.desk.kind")}
            defaultValue="FULL"
            choices={(["FULL", "SUPPORTING"] as const).map((value) => ({
              value,
              label: t(`applications.desk.kinds.${value}`),
            }))}
          />
          <Field
            name="reply"
            type="textarea"
            label={t("applications.desk.reply")}
            help={t("applications.desk.replyHelp")}
            defaultValue={theirs("applications.desk.acceptPrepared")}
            {...words}
          />
          {addressTaken && (
            <Checkbox
              name="withoutAddress"
              label={t("applications.desk.withoutAddress")}
              help={t("applications.desk.withoutAddressHelp")}
            />
          )}
          <SubmitButton>{t("applications.desk.doAccept")}</SubmitButton>
        </Form>
      </Card>
      <Card title={t("applications.desk.decline")}>
        <p className="small">{t("applications.desk.declineHint")}</p>
        <Form action={decline} faultTitle={t("form.refused")} hidden={{ personId }}>
          <Field
            name="reply"
            type="textarea"
            label={t("applications.desk.reply")}
            help={t("applications.desk.replyHelp")}
            defaultValue={theirs("applications.desk.declinePrepared")}
            {...words}
          />
          <SubmitButton variant="plain">{t("applications.desk.doDecline")}</SubmitButton>
        </Form>
      </Card>
    </>
  );
}
