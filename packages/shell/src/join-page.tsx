import type { Translate } from "@commonhouse/i18n/translator";
import { Card } from "@commonhouse/ui/card";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import type { FormAction } from "@commonhouse/ui/form-state";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { NewPassphrase } from "./new-passphrase";

type Props = {
  readonly t: Translate;
  readonly action: FormAction;
  readonly token: string;
  /** Whom the link is for; null: it no longer works. */
  readonly invitation: { readonly name: string; readonly address: string | null } | null;
};

/** Behind an invitation: opening it changes nothing, its one button does. The same in both apps. */
export function JoinPage({ t, action, token, invitation }: Props) {
  if (!invitation) {
    return (
      <div className="narrow stack">
        <h1>{t("signIn.join.ended")}</h1>
        <p>{t("signIn.join.endedHint")}</p>
      </div>
    );
  }
  const { name, address } = invitation;
  return (
    <div className="narrow stack">
      <h1>{t("signIn.join.title")}</h1>
      <Card lit>
        <p>{t.rich("signIn.join.hello", { name: () => <bdi>{name}</bdi> })}</p>
        <p className="small">
          {address === null
            ? t("signIn.join.noAddress")
            : t.rich("signIn.join.hint", { address: () => <bdi dir="ltr">{address}</bdi> })}
        </p>
        <Form action={action} faultTitle={t("form.refused")} hidden={{ token }}>
          {address === null && (
            <Field
              name="address"
              type="email"
              label={t("signIn.address")}
              help={t("signIn.join.addressHelp")}
              autoComplete="username"
              required
            />
          )}
          <NewPassphrase t={t} />
          <SubmitButton large>{t("signIn.join.send")}</SubmitButton>
        </Form>
      </Card>
    </div>
  );
}
