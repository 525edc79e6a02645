import type { PortalOutputs } from "@commonhouse/api/portal";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Face } from "@commonhouse/ui/face";
import { Facts } from "@commonhouse/ui/facts";
import { Form } from "@commonhouse/ui/form";
import { Group } from "@commonhouse/ui/group";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getFormats, getTranslate, Texts } from "#/server";
import { sayMet } from "../../actions";
import { CommonFacts, hasCommon } from "../../common-facts";
import { formPath } from "../../ways";
import { languagesInWords } from "../../words";
import { Notes } from "./notes";
import type { Pairing } from "./proposal";

type Props = {
  readonly of: Pairing;
  readonly partner: NonNullable<Pairing["partner"]>;
  readonly notes: PortalOutputs["pairingNotes"]["list"];
};

/** Who the other is, how to reach each other, "we met", one's own notes, and the way out. */
export async function Pair({ of, partner, notes }: Props) {
  const [t, formats, languages] = await Promise.all([
    getTranslate(),
    getFormats(),
    languagesInWords(partner.languages),
  ]);
  const { pairingId, title, startedAt, lastMetAt, common } = of;
  return (
    <>
      <PageHead
        back={{ href: "/mentorship", label: t("mentorship.back") }}
        face={<Face name={partner.name} size="xl" />}
        title={<bdi>{partner.name}</bdi>}
        sub={
          <span className="cluster">
            {partner.pronouns && <bdi>{partner.pronouns}</bdi>}
            <Texts of={title} />
          </span>
        }
      />
      <div className="split">
        <div className="stack">
          <Card lit>
            <Facts facts={facts()} />
            <Form
              action={sayMet}
              faultTitle={t("form.refused")}
              hidden={{ pairingId }}
              className="group"
            >
              <SubmitButton large>{t("mentorship.pair.met")}</SubmitButton>
              <p className="help">{t("mentorship.pair.metHint")}</p>
            </Form>
          </Card>
          <Notes pairingId={pairingId} notes={notes} open />
        </div>
        <aside className="stack">
          {common && hasCommon(common) && (
            <Group title={t("mentorship.common.title")}>
              <CommonFacts of={common} />
            </Group>
          )}
          <p>
            <ButtonLink href={formPath(of)}>{t("mentorship.pair.changeReach")}</ButtonLink>
          </p>
          <div className="group">
            <p>
              <ButtonLink href={`/mentorship/pairs/${pairingId}/end`}>
                {t("mentorship.pair.end")}
              </ButtonLink>
            </p>
            <p className="help">{t("mentorship.pair.endHint")}</p>
          </div>
        </aside>
      </div>
    </>
  );

  function facts() {
    const reach = partner.reach ? (
      <p className="lines" dir="auto">
        {partner.reach}
      </p>
    ) : (
      <span className="small soft">{t("mentorship.pair.noReach")}</span>
    );
    const day = (key: "began" | "lastMet", at: string | null) =>
      at ? [{ key, term: t(`mentorship.pair.${key}`), detail: formats.date(at) }] : [];
    return [
      { key: "reach", term: t("mentorship.pair.reach"), detail: reach },
      ...(languages
        ? [{ key: "languages", term: t("mentorship.pair.languages"), detail: languages }]
        : []),
      ...day("began", startedAt),
      ...day("lastMet", lastMetAt),
    ];
  }
}
