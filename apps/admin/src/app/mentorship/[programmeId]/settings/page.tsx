import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { may } from "#/app/may";
import { getTranslate, titled } from "#/server";
import { editProgramme, endProgramme } from "../../actions";
import { ProgrammeForm } from "../../programme-form";
import { ProgrammeHead } from "../../programme-head";
import { openProgramme } from "../read";
import { Topics } from "./topics";

export const generateMetadata = titled((t) => t("mentorship.console.settings.texts"));

/** How does this programme go? */
export default async function SettingsPage({
  params,
  searchParams,
}: PageProps<"/mentorship/[programmeId]/settings">) {
  const [{ ref, programme, counts }, { done }, t, mayGive] = await Promise.all([
    openProgramme(params),
    searchParams,
    getTranslate(),
    may("offices.give"),
  ]);
  return (
    <>
      <Done code={done} t={t} />
      <ProgrammeHead programme={programme} counts={counts} current="settings" />
      <div className="split even">
        <Topics programme={programme} />
        <div className="stack">
          <Card title={t("mentorship.console.settings.texts")}>
            <ProgrammeForm
              action={editProgramme}
              programmeId={ref.programmeId}
              written={programme}
            />
          </Card>
          <Card title={t("mentorship.console.settings.coordinators")}>
            <p className="small">{t("mentorship.console.settings.coordinatorsHint")}</p>
            {mayGive && (
              <p>
                <ButtonLink href="/members">{t("people.title")}</ButtonLink>
              </p>
            )}
          </Card>
          {!programme.ended && (
            <Card title={t("mentorship.console.settings.end")}>
              <p className="small">{t("mentorship.console.settings.endHint")}</p>
              <Form action={endProgramme} faultTitle={t("form.refused")} hidden={ref}>
                <SubmitButton variant="danger">{t("mentorship.console.settings.end")}</SubmitButton>
              </Form>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
