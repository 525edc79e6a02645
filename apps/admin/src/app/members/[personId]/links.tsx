import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { Revealed } from "@commonhouse/ui/revealed";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { drawLink } from "../actions";

type Person = ConsoleOutputs["people"]["get"];

/** The one way in: a link that is drawn here and shown once. */
export async function Links({ of }: { readonly of: Person }) {
  const t = await getTranslate();
  const apps = [
    ...(of.member ? ["portal" as const] : []),
    ...(of.offices.length > 0 ? ["console" as const] : []),
  ];
  return (
    <Card title={t("people.link.title")} lit={!of.arrived}>
      <div className="group small">
        <p>{t("people.link.hint")}</p>
        <p>{t(of.hasAddress ? "people.link.mailed" : "people.link.byHand")}</p>
      </div>
      {apps.map((app, index) => (
        <Form
          key={app}
          action={drawLink}
          faultTitle={t("form.refused")}
          hidden={{ personId: of.personId, app }}
        >
          <Revealed label={t("people.link.shown")} />
          <SubmitButton variant={index === 0 && !of.arrived ? "main" : "plain"}>
            {t(`people.link.${app}`)}
          </SubmitButton>
        </Form>
      ))}
      {of.offices.length === 0 && <p className="small soft">{t("people.link.consoleHint")}</p>}
    </Card>
  );
}
