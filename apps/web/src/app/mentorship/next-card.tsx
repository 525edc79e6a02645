import type { PortalOutputs } from "@commonhouse/api/portal";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Face } from "@commonhouse/ui/face";
import { getFormats, getTranslate, Texts } from "#/server";

export type MyPairing = PortalOutputs["pairings"]["mine"][number];

/** What is next: a proposal to answer, else the pair that runs. */
export async function NextCard({ of }: { readonly of: MyPairing }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { partner, answerBy, startedAt, title, side } = of;
  const href = `/mentorship/pairs/${of.pairingId}`;
  if (!partner) {
    return (
      <Card lit>
        <div className="group">
          <p className="small soft">
            <Texts of={title} />
          </p>
          <h2>{t("mentorship.proposals.one")}</h2>
          <p>{t(`mentorship.proposals.${side === "MENTOR" ? "asMentor" : "asMentee"}`)}</p>
          {answerBy && (
            <p className="small">
              {t("mentorship.proposals.answerBy", { when: formats.dateTime(answerBy) })}
            </p>
          )}
        </div>
        <p>
          <ButtonLink href={href} variant="main" large>
            {t("mentorship.proposals.see")}
          </ButtonLink>
        </p>
      </Card>
    );
  }
  return (
    <Card lit>
      <div className="who">
        <Face name={partner.name} size="xl" />
        <div>
          <h2>
            <bdi>{partner.name}</bdi>
          </h2>
          <p className="cluster small soft">
            {partner.pronouns && <bdi>{partner.pronouns}</bdi>}
            {startedAt && (
              <span>{t("mentorship.pairs.since", { day: formats.date(startedAt) })}</span>
            )}
          </p>
          <p className="small">
            {t(`mentorship.pairs.${side === "MENTOR" ? "withMentee" : "withMentor"}`)}
          </p>
        </div>
      </div>
      <p>
        <ButtonLink href={href} variant="main" large>
          {t("mentorship.pairs.open")}
        </ButtonLink>
      </p>
    </Card>
  );
}
