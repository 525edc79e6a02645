import type { ConsoleOutputs } from "@commonhouse/api/console";
import { weights as usual } from "@commonhouse/api/programmes/schema";
import { Checkbox } from "@commonhouse/ui/checkbox";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import type { FormAction } from "@commonhouse/ui/form-state";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { TextFields } from "#/app/volunteers/text-fields";
import { getTranslate } from "#/server";
import { parts } from "./form-schema";

type Props = {
  readonly action: FormAction;
  readonly programmeId: string;
  readonly written?: ConsoleOutputs["programmes"]["get"];
};

/** What a programme is called, how it goes, and what counts how much in a suggestion. */
export async function ProgrammeForm({ action, programmeId, written }: Props) {
  const t = await getTranslate();
  const { answerDays, quietDays, vetting, weights } = written ?? {
    answerDays: 7,
    quietDays: 42,
    vetting: false,
    weights: usual.parse({}),
  };
  return (
    <Form action={action} faultTitle={t("form.refused")} hidden={{ programmeId }}>
      <TextFields
        label={t("mentorship.console.settings.name")}
        title={written?.title}
        description={written?.description ?? {}}
      />
      <Checkbox
        name="vetting"
        label={t("mentorship.console.settings.vetting")}
        help={t("mentorship.console.settings.vettingHelp")}
        defaultChecked={vetting}
      />
      <fieldset className="group">
        <legend className="row-title pb-2">{t("mentorship.console.settings.days")}</legend>
        <div className="pair">
          <Days name="answerDays" value={answerDays} />
          <Days name="quietDays" value={quietDays} />
        </div>
      </fieldset>
      <fieldset className="group">
        <legend className="row-title pb-2">{t("mentorship.console.settings.weights")}</legend>
        <p className="help">{t("mentorship.console.settings.weightsHelp")}</p>
        <div className="pair">
          {parts.map((part) => (
            <Field
              key={part}
              name={`weights.${part}`}
              inputMode="numeric"
              label={t(`mentorship.console.parts.${part}`)}
              defaultValue={String(weights[part])}
              maxLength={3}
            />
          ))}
        </div>
      </fieldset>
      <SubmitButton variant={written ? "plain" : "main"} large={!written}>
        {written ? t("common.save") : t("mentorship.console.settings.create")}
      </SubmitButton>
    </Form>
  );
}

type DaysProps = { readonly name: "answerDays" | "quietDays"; readonly value: number };

async function Days({ name, value }: DaysProps) {
  const t = await getTranslate();
  return (
    <Field
      name={name}
      inputMode="numeric"
      label={t(`mentorship.console.settings.${name}`)}
      defaultValue={String(value)}
      maxLength={3}
    />
  );
}
