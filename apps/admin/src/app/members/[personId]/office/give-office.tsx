import { randomUUID } from "node:crypto";
import type { ConsoleOutputs } from "@commonhouse/api/console";
import { role } from "@commonhouse/api/offices/schema";
import { permissionsOf } from "@commonhouse/api/permissions";
import { isolate } from "@commonhouse/i18n/isolate";
import { textIn } from "@commonhouse/i18n/locales";
import { Choices } from "@commonhouse/ui/choices";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getCentre, getLocale, getTranslate } from "#/server";
import { giveOffice } from "../../actions";

type Scope = ConsoleOutputs["offices"]["scopes"]["scopes"][number];

type Props = { readonly personId: string; readonly scopes: readonly Scope[] };

const kinds = ["WORKSHOP", "TEAM", "PROGRAMME", "COMMITTEE"] as const;

/** Which office, where, and from when until when; beside each what its permissions come to. */
export async function GiveOffice({ personId, scopes }: Props) {
  const t = await getTranslate();
  return (
    <Form
      action={giveOffice}
      faultTitle={t("form.refused")}
      hidden={{ personId, officeId: randomUUID() }}
    >
      <Choices
        name="role"
        kind="radio"
        legend={t("people.office.role")}
        help={t("people.office.sees")}
        defaultValue="HOST"
        choices={role.options.map((value) => ({
          value,
          label: t(`people.roles.${value}`),
          help: permissionsOf(value).map((permission) => (
            <span key={permission} className="block">
              {t(`offices.permissions.${permission}`)}
            </span>
          )),
        }))}
      />
      <ScopeField scopes={scopes} />
      <div className="pair">
        <Field
          name="from"
          type="date"
          label={t("people.office.from")}
          help={t("people.office.fromHelp")}
        />
        <Field
          name="until"
          type="date"
          label={t("people.office.until")}
          help={t("people.office.untilHelp")}
        />
      </div>
      <SubmitButton large>{t("people.office.give")}</SubmitButton>
    </Form>
  );
}

async function ScopeField({ scopes }: Pick<Props, "scopes">) {
  const [t, reader, { localeOrder }] = await Promise.all([
    getTranslate(),
    getLocale(),
    getCentre(),
  ]);
  return (
    <Field name="scopeId" label={t("people.office.scope")} help={t("people.office.scopeHelp")}>
      <option value="">{t("people.office.centre")}</option>
      {kinds.map((kind) => {
        const those = scopes.filter((one) => one.kind === kind);
        if (those.length === 0) return null;
        return (
          <optgroup key={kind} label={t(`people.office.scopes.${kind}`)}>
            {those.map(({ scopeId, title }) => (
              <option key={scopeId} value={scopeId}>
                {isolate(textIn(title, reader, localeOrder).text)}
              </option>
            ))}
          </optgroup>
        );
      })}
    </Field>
  );
}
