import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { Revealed } from "@commonhouse/ui/revealed";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { drawLink } from "../actions";

type Props = {
  readonly personId: string;
  readonly door: NonNullable<ConsoleOutputs["people"]["get"]["door"]>;
};

/** The one way in: a link that is drawn here and shown once. */
export async function Links({ personId, door }: Props) {
  const t = await getTranslate();
  const { links, arrived, hasAddress, officer } = door;
  if (links.length === 0) {
    return (
      <Card title={t("people.link.title")}>
        <p className="small">{t(officer ? "people.link.officer" : "people.link.none")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("people.link.title")} lit={!arrived}>
      <div className="group small">
        <p>{t("people.link.hint")}</p>
        <p>{t(hasAddress ? "people.link.mailed" : "people.link.byHand")}</p>
      </div>
      {links.map((app, index) => (
        <Form key={app} action={drawLink} faultTitle={t("form.refused")} hidden={{ personId, app }}>
          <Revealed label={t("people.link.shown")} />
          <SubmitButton variant={index === 0 && !arrived ? "main" : "plain"}>
            {t(`people.link.${app}`)}
          </SubmitButton>
        </Form>
      ))}
      <p>
        <ButtonLink href={`/members/${personId}/paper`} variant="quiet">
          {t("people.link.paper")}
        </ButtonLink>
      </p>
    </Card>
  );
}
