import type { PortalOutputs } from "@commonhouse/api/portal";
import { LanguageOptions } from "@commonhouse/shell/profile";
import { Card } from "@commonhouse/ui/card";
import { Choices } from "@commonhouse/ui/choices";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { changeDiscretion } from "./actions";

type Props = {
  readonly of: PortalOutputs["me"]["discretion"];
  readonly address: string | null;
};

/** What the house may say outside its own pages: whether, how, when, in which language. */
export async function Discretion({ of, address }: Props) {
  const t = await getTranslate();
  const to = () => <bdi dir="ltr">{address}</bdi>;
  return (
    <Card title={t("me.discretion.title")}>
      <Form action={changeDiscretion} faultTitle={t("form.refused")}>
        <Choices
          name="channel"
          kind="radio"
          legend={t("me.discretion.channel")}
          defaultValue={of.channel}
          choices={[
            {
              value: "MAIL",
              label: t("me.discretion.mail"),
              help:
                address === null ? undefined : t.rich("me.discretion.mailHelp", { address: to }),
            },
            { value: "NONE", label: t("me.discretion.none"), help: t("me.discretion.noneHelp") },
          ]}
        />
        <Choices
          name="wording"
          kind="radio"
          legend={t("me.discretion.wording")}
          defaultValue={of.wording}
          choices={[
            {
              value: "NEUTRAL",
              label: t("me.discretion.neutral"),
              help: t("me.discretion.neutralHelp", { subject: t("neutral.reminder") }),
            },
            { value: "PLAIN", label: t("me.discretion.plain"), help: t("me.discretion.plainHelp") },
          ]}
        />
        <div className="pair">
          <Field
            name="from"
            type="time"
            label={t("me.discretion.from")}
            defaultValue={of.from}
            required
          />
          <Field
            name="until"
            type="time"
            label={t("me.discretion.until")}
            help={t("me.discretion.hoursHelp")}
            defaultValue={of.until}
            required
          />
        </div>
        <Field name="locale" label={t("me.discretion.locale")} defaultValue={of.locale ?? ""}>
          <LanguageOptions none={t("me.discretion.asPages")} />
        </Field>
        <SubmitButton variant="plain">{t("me.discretion.save")}</SubmitButton>
      </Form>
    </Card>
  );
}
