import { membersRequest, teamRef } from "@commonhouse/api/teams/schema";
import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Icon } from "@commonhouse/ui/icon";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { may } from "#/app/may";
import { getTranslate, officeApi, Texts, titled } from "#/server";
import { editTeam } from "../actions";
import { TeamForm } from "../team-form";
import { EndTeam } from "./end-team";
import { People } from "./people";

export const generateMetadata = titled((t) => t("volunteers.console.team.pageTitle"));

export default async function TeamPage({
  params,
  searchParams,
}: PageProps<"/volunteers/[teamId]">) {
  const [api, asked, query, t] = await Promise.all([
    officeApi(),
    params,
    searchParams,
    getTranslate(),
  ]);
  const { data: ref } = teamRef.safeParse(asked);
  if (!ref) missing();
  const { joinedAt, personId } = query;
  const { data: after = null } = membersRequest.shape.after.safeParse({ joinedAt, personId });
  const waiting = query.waiting === "on";
  const [team, { members, next }, mayGive] = await Promise.all([
    api.teams.get(ref),
    api.teams.members({ ...ref, waiting, after }),
    may("offices.give"),
  ]);
  const week = `/volunteers?${new URLSearchParams(ref)}`;

  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead
        back={{ href: "/volunteers/teams", label: t("volunteers.console.tabs.teams") }}
        title={<Texts of={team.title} />}
        sub={
          <span className="cluster">
            <span>{t("volunteers.console.teams.members", { count: team.members })}</span>
            <span>{t("volunteers.console.teams.ahead", { count: team.ahead })}</span>
          </span>
        }
        actions={
          !team.ended && (
            <>
              <ButtonLink href={week}>{t("volunteers.console.team.toWeek")}</ButtonLink>
              <ButtonLink href={`/volunteers/plan?${new URLSearchParams(ref)}`} variant="main">
                <Icon name="plus" />
                {t("volunteers.console.plan")}
              </ButtonLink>
            </>
          )
        }
      />
      <div className="stack">
        {team.ended && <Notice>{t("volunteers.console.team.closed")}</Notice>}
        <People team={team} members={members} next={next} waiting={waiting} />
        <div className="split even">
          <Card title={t("volunteers.console.team.texts")}>
            <TeamForm action={editTeam} teamId={team.teamId} written={team} />
          </Card>
          <div className="stack">
            <Card title={t("volunteers.console.team.coordinators")}>
              <p className="small">{t("volunteers.console.team.coordinatorsHint")}</p>
              {mayGive && (
                <p>
                  <ButtonLink href="/members">{t("people.title")}</ButtonLink>
                </p>
              )}
            </Card>
            {!team.ended && <EndTeam team={team} />}
          </div>
        </div>
      </div>
    </>
  );
}
