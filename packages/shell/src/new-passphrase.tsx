import type { Translate } from "@commonhouse/i18n/translator";
import { Field } from "@commonhouse/ui/field";

/** A passphrase that is chosen now, twice: what cannot be read while it is typed. */
export function NewPassphrase({ t }: { readonly t: Translate }) {
  return (
    <>
      <Field
        name="passphrase"
        type="password"
        label={t("signIn.join.passphrase")}
        help={t("signIn.join.rule")}
        autoComplete="new-password"
        required
      />
      <Field
        name="passphraseAgain"
        type="password"
        label={t("signIn.join.again")}
        autoComplete="new-password"
        required
      />
    </>
  );
}
