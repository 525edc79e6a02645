import type { ConsoleOutputs } from "@commonhouse/api/console";
import { fields } from "@commonhouse/api/member-columns/schema";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { More } from "@commonhouse/ui/more";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { mapColumns } from "../actions";

type Props = {
  readonly importId: string;
  readonly of: ConsoleOutputs["memberImport"]["preview"]["facts"];
  /** Nothing can be done before they are right. */
  readonly open: boolean;
};

/** Which column says what, as it was understood, to be corrected. */
export async function Columns({ importId, of: { header, mapping }, open }: Props) {
  const t = await getTranslate();
  return (
    <More summary={t("memberImport.columns.title")} icon="settings" open={open}>
      <Form action={mapColumns} faultTitle={t("form.refused")} hidden={{ importId }}>
        <p className="small soft">{t("memberImport.columns.hint")}</p>
        <div className="tiles">
          {fields.map((field) => (
            <Field
              key={field}
              name={field}
              label={t(`memberImport.fields.${field}`)}
              defaultValue={String(mapping[field] ?? "")}
            >
              <option value="">{t("memberImport.columns.none")}</option>
              {header.map((head, index) => (
                <option key={index} value={index} dir="auto">
                  {head || t("memberImport.columns.unnamed", { number: index + 1 })}
                </option>
              ))}
            </Field>
          ))}
          <Field
            name="dates"
            label={t("memberImport.columns.dates")}
            help={t("memberImport.columns.datesHelp")}
            defaultValue={mapping.dates ?? ""}
          >
            <option value="">{t("memberImport.columns.asShown")}</option>
            <option value="DMY">{t("memberImport.columns.DMY")}</option>
            <option value="MDY">{t("memberImport.columns.MDY")}</option>
          </Field>
        </div>
        <SubmitButton variant="plain">{t("memberImport.columns.apply")}</SubmitButton>
      </Form>
    </More>
  );
}
