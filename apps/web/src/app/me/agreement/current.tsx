import type { PortalOutputs } from "@commonhouse/api/portal";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { Notice } from "@commonhouse/ui/notice";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, Texts } from "#/server";
import { giveConsent, withdrawConsent } from "../own-actions";
import { Word } from "./word";

type Props = {
  readonly of: NonNullable<PortalOutputs["consents"]["list"]["current"]>;
  /** Whether a word on any version stands. */
  readonly holds: boolean;
};

/** The text of now in full, and one's word on it. */
export async function Current({ of, holds }: Props) {
  const t = await getTranslate();
  const { agreementId, title, text, version, from, consent } = of;
  const given = consent !== null && consent.withdrawnAt === null;
  return (
    <>
      {!given && (
        <Notice tone={holds ? "warn" : "info"}>
          {t(holds ? "agreements.own.asked" : "agreements.own.never")}
        </Notice>
      )}
      <Card title={<Texts of={title} />} lit={!given}>
        <Word version={version} from={from} />
        <p className="lines">
          <Texts of={text} />
        </p>
        {consent && <Word consent={consent} />}
        {!given && (
          <Form action={giveConsent} faultTitle={t("form.refused")} hidden={{ agreementId }}>
            <SubmitButton>
              {t(consent ? "agreements.own.again" : "agreements.own.give")}
            </SubmitButton>
          </Form>
        )}
      </Card>
      {holds && (
        <Form action={withdrawConsent} faultTitle={t("form.refused")}>
          <p className="small soft">{t("agreements.own.withdrawHint")}</p>
          <SubmitButton variant="plain">{t("agreements.own.withdraw")}</SubmitButton>
        </Form>
      )}
    </>
  );
}
