import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate, Texts } from "#/server";

type Team = ConsoleOutputs["teams"]["list"]["teams"][number];

/** One team: how many people, how many shifts, and what waits in it. */
export async function TeamRow({ team }: { readonly team: Team }) {
  const t = await getTranslate();
  return (
    <Row
      title={<Texts of={team.title} />}
      href={`/volunteers/${team.teamId}`}
      sub={
        <span className="cluster">
          <span>{t("volunteers.console.teams.members", { count: team.members })}</span>
          <span className="tiny">{t("volunteers.console.teams.ahead", { count: team.ahead })}</span>
        </span>
      }
      end={<TeamState team={team} />}
    />
  );
}

/** What waits in a team; or that it is closed. */
export async function TeamState({ team }: { readonly team: Team }) {
  const t = await getTranslate();
  if (team.ended) return <Tag>{t("volunteers.console.teams.ended")}</Tag>;
  return (
    <span className="cluster">
      {team.gaps > 0 && (
        <Tag tone="warn">{t("volunteers.console.teams.gaps", { count: team.gaps })}</Tag>
      )}
      {team.toIntroduce > 0 && (
        <Tag tone="warn">{t("volunteers.console.teams.waiting", { count: team.toIntroduce })}</Tag>
      )}
    </span>
  );
}
