import type { PortalOutputs } from "@commonhouse/api/portal";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { joinTeam, leaveTeam } from "../../actions";

/** How the reader stands in a team, and the one thing to do about it. */
export async function MembershipCard({ team }: { readonly team: PortalOutputs["teams"]["get"] }) {
  const t = await getTranslate();
  const { title, hint } = words();
  const inTeam = team.mine !== null;
  return (
    <Card lit>
      <div className="group">
        <h2>{title}</h2>
        <p className="small">{hint}</p>
      </div>
      {team.shiftsAhead > 0 ? (
        <>
          <p className="small soft">
            {t("volunteers.teams.shiftsAhead", { count: team.shiftsAhead })}
          </p>
          <p>
            <ButtonLink href="/volunteering">{t("volunteers.mine.title")}</ButtonLink>
          </p>
        </>
      ) : (
        <Form
          action={inTeam ? leaveTeam : joinTeam}
          faultTitle={t("form.refused")}
          hidden={{ teamId: team.teamId }}
        >
          <SubmitButton variant={inTeam ? "plain" : "main"} large>
            {t(inTeam ? "volunteers.teams.leave" : "volunteers.teams.join")}
          </SubmitButton>
        </Form>
      )}
    </Card>
  );

  function words() {
    if (!team.mine) {
      return {
        title: t("volunteers.teams.joinTitle"),
        hint: t(
          team.introduction ? "volunteers.teams.joinIntroduction" : "volunteers.teams.joinHint",
        ),
      };
    }
    if (team.introduction && !team.mine.introduced) {
      return {
        title: t("volunteers.card.introduction.title"),
        hint: t("volunteers.card.introduction.hint"),
      };
    }
    return { title: t("volunteers.teams.inTitle"), hint: t("volunteers.teams.inHint") };
  }
}
