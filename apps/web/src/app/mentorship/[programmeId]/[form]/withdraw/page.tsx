import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, memberApi, Texts, titled } from "#/server";
import { withdrawForm } from "../../../actions";
import { formPath, readKey } from "../../../ways";

export const generateMetadata = titled((t) => t("mentorship.form.withdraw"));

/** What cannot be undone says so, and asks once. */
export default async function WithdrawPage({
  params,
}: PageProps<"/mentorship/[programmeId]/[form]/withdraw">) {
  const [api, asked, t] = await Promise.all([memberApi(), params, getTranslate()]);
  const key = readKey(asked);
  if (!key) missing();
  const { programmeId, side, way } = key;
  const written = await api.mentorship.form({ programmeId, side });
  if (!written) missing();
  const request = way === "request";
  return (
    <div className="narrow">
      <PageHead
        back={{
          href: formPath(key),
          label: t(`mentorship.form.${request ? "myRequest" : "myOffer"}`),
        }}
        title={t(`mentorship.withdraw.${request ? "requestTitle" : "offerTitle"}`)}
        sub={<Texts of={written.title} />}
      />
      <Card>
        <div className="group">
          <p>{t("mentorship.withdraw.removed")}</p>
          {written.proposed > 0 && <p>{t("mentorship.withdraw.proposed")}</p>}
          {written.active > 0 && <p>{t("mentorship.withdraw.active")}</p>}
        </div>
        <Form action={withdrawForm} faultTitle={t("form.refused")} hidden={{ programmeId, side }}>
          <div className="cluster">
            <SubmitButton variant="danger">{t("mentorship.withdraw.do")}</SubmitButton>
            <ButtonLink href={formPath(key)}>{t("mentorship.withdraw.keep")}</ButtonLink>
          </div>
        </Form>
      </Card>
    </div>
  );
}
