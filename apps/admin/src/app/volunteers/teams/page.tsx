import { listRequest } from "@commonhouse/api/teams/schema";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { may } from "#/app/may";
import { getTranslate, titled } from "#/server";
import { readTeams } from "../reach";
import { VolunteersTabs } from "../tabs";
import { TeamRow } from "./team-row";

export const generateMetadata = titled((t) => t("volunteers.console.tabs.teams"));

export default async function TeamsPage({ searchParams }: PageProps<"/volunteers/teams">) {
  const [query, t] = await Promise.all([searchParams, getTranslate()]);
  const { createdAt, teamId } = query;
  const { data: after = null } = listRequest.shape.after.safeParse({ createdAt, teamId });
  const [{ teams, next }, mayCreate] = await Promise.all([readTeams(after), may("teams.create")]);
  const create = mayCreate && (
    <ButtonLink href="/volunteers/teams/new" variant="main">
      <Icon name="plus" />
      {t("volunteers.console.teams.new")}
    </ButtonLink>
  );
  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead title={t("volunteers.console.tabs.teams")} actions={teams.length > 0 && create}>
        <VolunteersTabs current="teams" />
      </PageHead>
      <div className="stack tight">
        {teams.length === 0 ? (
          <Empty title={t("volunteers.console.noTeams")} action={create}>
            {t(mayCreate ? "volunteers.console.teams.noneHint" : "volunteers.console.noTeamsYours")}
          </Empty>
        ) : (
          <List>
            {teams.map((team) => (
              <TeamRow key={team.teamId} team={team} />
            ))}
          </List>
        )}
        {next && (
          <p>
            <ButtonLink
              href={`/volunteers/teams?${new URLSearchParams({
                createdAt: next.createdAt,
                teamId: next.teamId,
              })}`}
            >
              {t("common.more")}
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
