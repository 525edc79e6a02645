import { pairingRef } from "@commonhouse/api/pairings/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Checkbox } from "@commonhouse/ui/checkbox";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, memberApi, titled } from "#/server";
import { endPair } from "../../../actions";

export const generateMetadata = titled((t) => t("mentorship.end.title"));

/** What cannot be undone says so, and asks once; never for a reason. */
export default async function EndPage({ params }: PageProps<"/mentorship/pairs/[pairingId]/end">) {
  const [api, asked, t] = await Promise.all([memberApi(), params, getTranslate()]);
  const { data: ref } = pairingRef.safeParse(asked);
  if (!ref) missing();
  const { partner } = await api.pairings.get(ref);
  if (!partner) missing();
  const here = `/mentorship/pairs/${ref.pairingId}`;
  return (
    <div className="narrow">
      <PageHead
        back={{ href: here, label: <bdi>{partner.name}</bdi> }}
        title={t("mentorship.end.title")}
      />
      <Card>
        <div className="group">
          <p>{t("mentorship.end.what")}</p>
          <p>{t("mentorship.end.noReason")}</p>
          <p>
            <b>{t("mentorship.end.once")}</b>
          </p>
        </div>
        <Form action={endPair} faultTitle={t("form.refused")} hidden={ref}>
          <Checkbox
            name="apart"
            label={t("mentorship.end.apart")}
            help={t("mentorship.end.apartHelp")}
          />
          <div className="cluster">
            <SubmitButton variant="danger">{t("mentorship.end.do")}</SubmitButton>
            <ButtonLink href={here}>{t("mentorship.end.keep")}</ButtonLink>
          </div>
        </Form>
      </Card>
    </div>
  );
}
