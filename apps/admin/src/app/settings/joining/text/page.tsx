import { randomUUID } from "node:crypto";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { publish } from "../actions";
import { TextFields } from "./text-fields";

export const generateMetadata = titled((t) => t("agreements.version.title"));

/** A new wording, written over the one of now. */
export default async function TextPage() {
  const [api, t] = await Promise.all([officeApi(), getTranslate()]);
  if (!(await may("centre.configure"))) missing();
  const [current] = await api.agreements.list({});
  const hidden = { agreementId: randomUUID(), after: String(current?.version ?? 0) };
  return (
    <div className="narrow">
      <PageHead
        back={{ href: "/settings/joining", label: t("agreements.joining.title") }}
        title={t("agreements.version.title")}
        sub={t("agreements.version.hint")}
      />
      <Form action={publish} faultTitle={t("form.refused")} hidden={hidden}>
        <TextFields written={current} />
        <SubmitButton large>{t("agreements.version.publish")}</SubmitButton>
      </Form>
    </div>
  );
}
