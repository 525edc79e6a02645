import type { PortalOutputs } from "@commonhouse/api/portal";
import { Card } from "@commonhouse/ui/card";
import { Checkbox } from "@commonhouse/ui/checkbox";
import { getFormats, getTranslate, Texts } from "#/server";

type Agreement = NonNullable<PortalOutputs["applications"]["form"]["agreement"]>;

/** The text that members agree to, in full, and the two words that are needed. */
export async function AgreementFields({ agreement }: { readonly agreement: Agreement }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { title, text, version, from } = agreement;
  return (
    <Card title={t("applications.form.agreement")}>
      <h3>
        <Texts of={title} />
      </h3>
      <p className="lines">
        <Texts of={text} />
      </p>
      <p className="small soft">
        {t("applications.form.version", { version, day: formats.date(from) })}
      </p>
      <Checkbox
        name="ofAge"
        label={t("applications.form.ofAge")}
        help={t("applications.form.ofAgeHelp")}
        required
      />
      <Checkbox name="agreed" label={t("applications.form.agreed")} required />
    </Card>
  );
}
