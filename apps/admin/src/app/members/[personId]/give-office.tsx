import { randomUUID } from "node:crypto";
import type { ConsoleOutputs } from "@commonhouse/api/console";
import { role } from "@commonhouse/api/people/schema";
import { isolate } from "@commonhouse/i18n/isolate";
import { textIn } from "@commonhouse/i18n/locales";
import { Card } from "@commonhouse/ui/card";
import { Choices } from "@commonhouse/ui/choices";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getCentre, getLocale, getTranslate } from "#/server";
import { giveOffice } from "../actions";

type Props = {
  readonly personId: string;
  readonly workshops: ConsoleOutputs["workshops"]["list"]["workshops"];
};

/** One more office, from now on: for the whole centre, or limited to one workshop. */
export async function GiveOffice({ personId, workshops }: Props) {
  const [t, reader, { localeOrder }] = await Promise.all([
    getTranslate(),
    getLocale(),
    getCentre(),
  ]);
  return (
    <Card title={t("people.office.title")}>
      <Form
        action={giveOffice}
        faultTitle={t("form.refused")}
        hidden={{ personId, officeId: randomUUID() }}
      >
        <Choices
          name="role"
          kind="radio"
          legend={t("people.office.role")}
          defaultValue="HOST"
          choices={role.options.toReversed().map((value) => ({
            value,
            label: t(`people.roles.${value}`),
            help: t(`people.rolesHelp.${value}`),
          }))}
        />
        {workshops.length > 0 && (
          <Field name="workshopId" label={t("people.office.scope")}>
            <option value="">{t("people.office.centre")}</option>
            {workshops.map(({ workshopId, title }) => (
              <option key={workshopId} value={workshopId}>
                {isolate(textIn(title, reader, localeOrder).text)}
              </option>
            ))}
          </Field>
        )}
        <SubmitButton variant="plain">{t("people.office.give")}</SubmitButton>
      </Form>
    </Card>
  );
}
