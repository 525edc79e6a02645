import type { PortalOutputs } from "@commonhouse/api/portal";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate, Texts } from "#/server";

type Team = PortalOutputs["teams"]["list"]["teams"][number];

/** One team: what it is called, how one stands in it, and whether it needs somebody. */
export async function TeamRow({ team }: { readonly team: Team }) {
  const t = await getTranslate();
  return (
    <Row
      title={<Texts of={team.title} />}
      href={`/volunteering/teams/${team.teamId}`}
      sub={t("volunteers.teams.open", { count: team.open })}
      end={<TeamStanding team={team} />}
    />
  );
}

/** Whether one is in a team, and how its introduction stands. */
export async function TeamStanding({
  team: { mine, introduction },
}: {
  readonly team: Pick<Team, "mine" | "introduction">;
}) {
  const t = await getTranslate();
  if (!mine) return introduction && <Tag>{t("volunteers.teams.introductionNeeded")}</Tag>;
  return (
    <span className="cluster">
      <Tag tone="accent">{t("volunteers.teams.yours")}</Tag>
      {introduction && (
        <Tag tone={mine.introduced ? "done" : "warn"}>
          {t(
            mine.introduced ? "volunteers.teams.introduced" : "volunteers.teams.introductionWaits",
          )}
        </Tag>
      )}
    </span>
  );
}
