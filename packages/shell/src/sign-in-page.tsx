import type { Translate } from "@commonhouse/i18n/translator";
import { Card } from "@commonhouse/ui/card";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import type { FormAction } from "@commonhouse/ui/form-state";
import { SubmitButton } from "@commonhouse/ui/submit-button";

type Props = { readonly t: Translate; readonly action: FormAction };

/** Where one comes in; the same in both apps. */
export function SignInPage({ t, action }: Props) {
  return (
    <div className="narrow stack">
      <h1>{t("signIn.title")}</h1>
      <Card lit>
        <Form action={action} faultTitle={t("form.refused")}>
          <Field
            name="address"
            type="email"
            label={t("signIn.address")}
            autoComplete="username"
            required
          />
          <Field
            name="passphrase"
            type="password"
            label={t("signIn.passphrase")}
            autoComplete="current-password"
            required
          />
          <SubmitButton large>{t("signIn.send")}</SubmitButton>
        </Form>
      </Card>
      <p className="small soft">{t("signIn.lost")}</p>
    </div>
  );
}
