import { kind } from "@commonhouse/api/workshops/schema";
import { Checkbox } from "@commonhouse/ui/checkbox";
import { Field } from "@commonhouse/ui/field";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";

type Props = { readonly day: string; readonly kind: string | null; readonly free: boolean };

/** A form that only asks: its answer is an address that can be kept. */
export async function Filters({ day, kind: chosen, free }: Props) {
  const t = await getTranslate();
  return (
    <form className="filters" method="get">
      <input type="hidden" name="day" value={day} />
      <Field name="kind" label={t("workshops.filter.kind")} defaultValue={chosen ?? ""}>
        <option value="">{t("workshops.filter.all")}</option>
        {kind.options.map((value) => (
          <option key={value} value={value}>
            {t(`workshops.kinds.${value}`)}
          </option>
        ))}
      </Field>
      <Checkbox name="free" label={t("workshops.filter.free")} defaultChecked={free} />
      <SubmitButton variant="plain">{t("workshops.filter.show")}</SubmitButton>
    </form>
  );
}
