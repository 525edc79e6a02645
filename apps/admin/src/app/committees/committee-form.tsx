import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import type { FormAction } from "@commonhouse/ui/form-state";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { RuleFields } from "./rule-fields";
import { TextFields } from "./text-fields";

type Props = {
  readonly action: FormAction;
  readonly committeeId: string;
  /** What stands there already; without it the committee is new. */
  readonly written?: ConsoleOutputs["committees"]["get"];
};

/** What a committee is called, what it is for, how it decides, how long a seat is held. */
export async function CommitteeForm({ action, committeeId, written }: Props) {
  const t = await getTranslate();
  const months = written ? written.termMonths : 24;
  return (
    <Form action={action} faultTitle={t("form.refused")} hidden={{ committeeId }}>
      <TextFields
        fields={[
          { name: "title", label: t("committees.console.name"), written: written?.title },
          {
            name: "purpose",
            label: t("committees.console.purpose"),
            help: t("committees.console.purposeHelp"),
            written: written?.purpose,
            rows: 3,
          },
        ]}
      />
      {!written && (
        <Field
          name="seats"
          inputMode="numeric"
          label={t("committees.console.seatCount")}
          help={t("committees.console.seatCountHelp")}
          defaultValue="5"
        />
      )}
      <Field
        name="termMonths"
        inputMode="numeric"
        label={t("committees.console.termMonths")}
        help={t("committees.console.termMonthsHelp")}
        defaultValue={months === null ? "" : String(months)}
      />
      <RuleFields rules={written?.rules} />
      <SubmitButton large>{t(written ? "common.save" : "committees.console.create")}</SubmitButton>
    </Form>
  );
}
