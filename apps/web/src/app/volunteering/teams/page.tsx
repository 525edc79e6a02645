import { listRequest } from "@commonhouse/api/teams/schema";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, memberApi, titled } from "#/server";
import { VolunteeringTabs } from "../tabs";
import { Skills } from "./skills";
import { TeamRow } from "./team-row";

export const generateMetadata = titled((t) => t("volunteers.teams.title"));

export default async function TeamsPage({ searchParams }: PageProps<"/volunteering/teams">) {
  const [api, query, t] = await Promise.all([memberApi(), searchParams, getTranslate()]);
  const { createdAt, teamId } = query;
  const { data: after = null } = listRequest.shape.after.safeParse({ createdAt, teamId });
  const [{ teams, next }, skills] = await Promise.all([
    api.teams.list({ after }),
    api.skills.mine({}),
  ]);
  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead title={t("volunteers.teams.title")} sub={t("volunteers.teams.hint")}>
        <VolunteeringTabs current="teams" />
      </PageHead>
      <div className="split">
        <Group title={t("volunteers.teams.list")}>
          {teams.length === 0 ? (
            <Empty title={t("volunteers.teams.none")} level={3}>
              {t("volunteers.teams.noneHint")}
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
              <ButtonLink href={`/volunteering/teams?${new URLSearchParams(next)}`}>
                {t("common.more")}
              </ButtonLink>
            </p>
          )}
        </Group>
        <Skills skills={skills} />
      </div>
    </>
  );
}
