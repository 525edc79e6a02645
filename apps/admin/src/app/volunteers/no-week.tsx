import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { may } from "#/app/may";
import { getTranslate } from "#/server";

type Props = {
  /** How many teams are in reach. */
  readonly teams: number;
  readonly mayPlan: boolean;
};

/** Why the week is empty: no team, or nothing planned; and what comes next. */
export async function NoWeek({ teams, mayPlan }: Props) {
  const [t, mayCreate] = await Promise.all([getTranslate(), may("teams.create")]);
  if (teams > 0) {
    return (
      <Empty
        title={t("volunteers.console.noShifts")}
        action={
          mayPlan && <ButtonLink href="/volunteers/plan">{t("volunteers.console.plan")}</ButtonLink>
        }
      >
        {t("volunteers.console.noShiftsHint")}
      </Empty>
    );
  }
  return (
    <Empty
      title={t("volunteers.console.noTeams")}
      action={
        mayCreate && (
          <ButtonLink href="/volunteers/teams/new" variant="main">
            {t("volunteers.console.teams.new")}
          </ButtonLink>
        )
      }
    >
      {t(mayCreate ? "volunteers.console.noTeamsHint" : "volunteers.console.noTeamsYours")}
    </Empty>
  );
}
