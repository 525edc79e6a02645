import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { endTeam } from "../actions";

/** What cannot be undone says so; with shifts ahead it is not offered. */
export async function EndTeam({ team }: { readonly team: ConsoleOutputs["teams"]["get"] }) {
  const t = await getTranslate();
  return (
    <Card title={t("volunteers.console.team.close")}>
      {team.ahead > 0 ? (
        <p className="small">{t("volunteers.console.team.closeShifts", { count: team.ahead })}</p>
      ) : (
        <>
          <p className="small">{t("volunteers.console.team.closeHint")}</p>
          <Form action={endTeam} faultTitle={t("form.refused")} hidden={{ teamId: team.teamId }}>
            <SubmitButton variant="danger">{t("volunteers.console.team.close")}</SubmitButton>
          </Form>
        </>
      )}
    </Card>
  );
}
