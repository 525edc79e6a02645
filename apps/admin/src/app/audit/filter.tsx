import { entry } from "@commonhouse/api/audit/schema";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Field } from "@commonhouse/ui/field";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getFormats, getTranslate } from "#/server";

type Action = (typeof entry.shape.action.options)[number];

type Props = { readonly action: Action | null; readonly filtered: boolean };

/** A form that only asks: its answer is an address that can be kept. */
export async function Filter({ action, filtered }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const choices = entry.shape.action.options
    .filter((value) => value !== "other")
    .map((value) => ({ value, label: t(`audit.actions.${value}`) }))
    .toSorted((one, other) => formats.compare(one.label, other.label));
  return (
    <form className="filters" method="get">
      <Field name="action" label={t("audit.what")} defaultValue={action ?? ""}>
        <option value="">{t("audit.allActions")}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Field>
      <SubmitButton variant="plain">{t("common.show")}</SubmitButton>
      {filtered && (
        <ButtonLink href="/audit" variant="quiet">
          {t("audit.showAll")}
        </ButtonLink>
      )}
    </form>
  );
}
