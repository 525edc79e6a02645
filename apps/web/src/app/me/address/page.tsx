import { Done } from "@commonhouse/shell/done";
import { Card } from "@commonhouse/ui/card";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, memberApi, titled } from "#/server";
import { changeAddress } from "../own-actions";

export const generateMetadata = titled((t) => t("me.address.title"));

/** Another address to sign in with, by the passphrase. */
export default async function AddressPage({ searchParams }: PageProps<"/me/address">) {
  const [api, { done }, t] = await Promise.all([memberApi(), searchParams, getTranslate()]);
  const { address } = await api.me.profile({});
  return (
    <div className="narrow">
      <Done code={done} t={t} />
      <PageHead
        back={{ href: "/me", label: t("me.title") }}
        title={t("me.address.title")}
        sub={
          address === null
            ? t("me.address.none")
            : t.rich("me.address.now", { address: () => <bdi dir="ltr">{address}</bdi> })
        }
      />
      <Card>
        <Form action={changeAddress} faultTitle={t("form.refused")}>
          <Field
            name="address"
            type="email"
            label={t("me.address.next")}
            help={t("me.address.hint")}
            autoComplete="email"
            required
          />
          <Field
            name="currentPassphrase"
            type="password"
            label={t("me.address.passphrase")}
            help={t("me.address.passphraseHelp")}
            autoComplete="current-password"
            required
          />
          <SubmitButton>{t("me.address.save")}</SubmitButton>
        </Form>
      </Card>
    </div>
  );
}
