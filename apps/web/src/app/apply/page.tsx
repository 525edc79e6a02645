import { randomUUID } from "node:crypto";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, portalApi, titled } from "#/server";
import { AboutFields } from "./about-fields";
import { send } from "./actions";
import { AgreementFields } from "./agreement-fields";
import { QuestionFields } from "./question-fields";

export const generateMetadata = titled((t) => t("applications.title"));

/** For whoever wants to be a member: a name, the centre's questions, the text to agree to. */
export default async function ApplyPage() {
  const [api, t] = await Promise.all([portalApi(), getTranslate()]);
  const { agreement, questions } = await api.applications.form({});
  if (!agreement) {
    return (
      <div className="narrow">
        <PageHead title={t("applications.title")} />
        <Empty
          title={t("applications.closed")}
          action={<ButtonLink href="/sign-in">{t("common.signIn")}</ButtonLink>}
        >
          {t("applications.closedHint")}
        </Empty>
      </div>
    );
  }
  const hidden = { personId: randomUUID(), agreementId: agreement.agreementId };
  return (
    <div className="narrow">
      <PageHead title={t("applications.title")} sub={t("applications.hint")} />
      <div className="stack tight">
        <Form action={send} faultTitle={t("form.refused")} hidden={hidden}>
          <AboutFields />
          <QuestionFields questions={questions} />
          <AgreementFields agreement={agreement} />
          <SubmitButton large>{t("applications.form.send")}</SubmitButton>
        </Form>
        <p className="small soft">
          {t("applications.form.known")} <a href="/sign-in">{t("common.signIn")}</a>
        </p>
      </div>
    </div>
  );
}
