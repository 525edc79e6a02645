import type { Translate } from "@commonhouse/i18n/translator";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import type { FormAction } from "@commonhouse/ui/form-state";
import { More } from "@commonhouse/ui/more";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { NewPassphrase } from "./new-passphrase";

type Props = { readonly t: Translate; readonly action: FormAction };

/** Changes the passphrase by the one it was. The same in both apps. */
export function PassphraseForm({ t, action }: Props) {
  return (
    <Form action={action} faultTitle={t("form.refused")}>
      <More summary={t("me.passphrase.save")} icon="lock">
        <div className="form">
          <Field
            name="currentPassphrase"
            type="password"
            label={t("me.passphrase.current")}
            autoComplete="current-password"
            required
          />
          <NewPassphrase t={t} />
          <SubmitButton variant="plain">{t("me.passphrase.save")}</SubmitButton>
        </div>
      </More>
    </Form>
  );
}
