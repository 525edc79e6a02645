import { randomUUID } from "node:crypto";
import type { PortalOutputs } from "@commonhouse/api/portal";
import { isolate } from "@commonhouse/i18n/isolate";
import { textIn } from "@commonhouse/i18n/locales";
import { Card } from "@commonhouse/ui/card";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getCentre, getLocale, getTranslate } from "#/server";
import { addName } from "../actions";

type Props = { readonly programmes: PortalOutputs["programmes"]["list"] };

/** One more name, as the reader knows it. Of a single programme nobody has to choose. */
export async function AddName({ programmes }: Props) {
  const [t, locale, { localeOrder }] = await Promise.all([
    getTranslate(),
    getLocale(),
    getCentre(),
  ]);
  const [only, ...others] = programmes;
  const alone = only && others.length === 0;
  return (
    <Card title={t("mentorship.apart.add")}>
      <Form
        action={addName}
        faultTitle={t("form.refused")}
        hidden={{
          exclusionId: randomUUID(),
          ...(alone && { programmeId: only.programmeId }),
        }}
      >
        {!alone && (
          <Field name="programmeId" label={t("mentorship.apart.programme")}>
            {programmes.map(({ programmeId, title }) => (
              <option key={programmeId} value={programmeId}>
                {isolate(textIn(title, locale, localeOrder).text)}
              </option>
            ))}
          </Field>
        )}
        <Field
          name="name"
          label={t("mentorship.apart.name")}
          help={t("mentorship.apart.nameHelp")}
          dir="auto"
          autoComplete="off"
          maxLength={60}
        />
        <SubmitButton>{t("mentorship.apart.addButton")}</SubmitButton>
      </Form>
    </Card>
  );
}
