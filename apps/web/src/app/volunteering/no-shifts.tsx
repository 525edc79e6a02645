import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { getTranslate } from "#/server";

type Props = {
  readonly inTeam: boolean;
  readonly filtered: boolean;
  /** Where the days after these are. */
  readonly nextWeek: string;
};

/** Why no shift stands here, and what leads to one. */
export async function NoShifts({ inTeam, filtered, nextWeek }: Props) {
  const t = await getTranslate();
  if (!inTeam && !filtered) {
    return (
      <Empty
        title={t("volunteers.noTeam")}
        action={
          <ButtonLink href="/volunteering/teams" variant="main">
            {t("volunteers.card.toTeams")}
          </ButtonLink>
        }
      >
        {t("volunteers.noTeamHint")}
      </Empty>
    );
  }
  return (
    <Empty
      title={t(filtered ? "volunteers.noneFiltered" : "volunteers.none")}
      action={<ButtonLink href={nextWeek}>{t("volunteers.weekAfter")}</ButtonLink>}
    >
      {t(filtered ? "volunteers.noneFilteredHint" : "volunteers.noneHint")}
    </Empty>
  );
}
