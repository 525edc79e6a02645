import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { AccentField } from "./accent-field";
import { configure } from "./actions";
import { FormatFields } from "./format-fields";
import { NameFields } from "./name-fields";
import { TimeFields } from "./time-fields";

export const generateMetadata = titled((t) => t("settings.title"));

export default async function SettingsPage({ searchParams }: PageProps<"/settings">) {
  const [api, { done }, t] = await Promise.all([officeApi(), searchParams, getTranslate()]);
  if (!(await may("centre.configure"))) missing();
  const centre = await api.centre.get({});
  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        title={t("settings.title")}
        sub={t("settings.hint")}
        actions={<ButtonLink href="/settings/joining">{t("agreements.joining.title")}</ButtonLink>}
      />
      <Form action={configure} faultTitle={t("form.refused")}>
        <div className="split even tight">
          <div className="stack tight">
            <Card title={t("settings.name.title")}>
              <NameFields name={centre.name} />
            </Card>
            <Card title={t("settings.look.title")}>
              <AccentField hue={centre.accentHue} />
            </Card>
            <Card title={t("settings.time.title")}>
              <TimeFields timeZone={centre.timeZone} localeOrder={centre.localeOrder} />
            </Card>
          </div>
          <div className="stack tight">
            <Card title={t("settings.formats.title")}>
              <FormatFields formats={centre.formats} timeZone={centre.timeZone} />
            </Card>
            <Card title={t("settings.leave.title")}>
              <Field
                name="leaveUrl"
                label={t("settings.leave.url")}
                help={t("settings.leave.urlHelp")}
                defaultValue={centre.leaveUrl}
                dir="ltr"
                required
              />
            </Card>
          </div>
        </div>
        <SubmitButton large>{t("settings.save")}</SubmitButton>
      </Form>
    </>
  );
}
