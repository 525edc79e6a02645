import type { PortalOutputs } from "@commonhouse/api/portal";
import { Card } from "@commonhouse/ui/card";
import { PageHead } from "@commonhouse/ui/page-head";
import { getFormats, getTranslate, Texts } from "#/server";
import { CommonFacts, hasCommon } from "../../common-facts";
import { AnswerForms, SayNo } from "./answer-forms";

export type Pairing = PortalOutputs["pairings"]["get"];

/** What fits, until when to answer, and two answers of equal weight. It names nobody. */
export async function Proposal({ of }: { readonly of: Pairing }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { accepted, answerBy, common, side, title, pairingId } = of;
  const when = answerBy ? formats.dateTime(answerBy) : "";
  return (
    <div className="narrow">
      <PageHead
        back={{ href: "/mentorship", label: t("mentorship.back") }}
        title={t("mentorship.answer.title")}
        sub={<Texts of={title} />}
      />
      <Card lit>
        <div className="group">
          <h2>{t(accepted ? "mentorship.answer.acceptedTitle" : "mentorship.proposals.one")}</h2>
          {!accepted && (
            <p>{t(`mentorship.proposals.${side === "MENTOR" ? "asMentor" : "asMentee"}`)}</p>
          )}
          <p>
            {accepted
              ? t("mentorship.answer.accepted", { when })
              : t("mentorship.proposals.answerBy", { when })}
          </p>
        </div>
        <section className="group">
          <h3>{t("mentorship.common.title")}</h3>
          {common && hasCommon(common) ? (
            <CommonFacts of={common} />
          ) : (
            <p className="small soft">{t("mentorship.answer.nothing")}</p>
          )}
        </section>
        <p className="small soft">{t("mentorship.answer.names")}</p>
        {accepted ? (
          <SayNo pairingId={pairingId} label={t("mentorship.answer.takeBack")} />
        ) : (
          <AnswerForms pairingId={pairingId} />
        )}
        <p className="small soft">{t("mentorship.answer.reason")}</p>
      </Card>
    </div>
  );
}
