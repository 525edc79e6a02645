import { teamRef } from "@commonhouse/api/teams/schema";
import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Facts } from "@commonhouse/ui/facts";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, memberApi, Texts, titled } from "#/server";
import { TeamStanding } from "../team-row";
import { MembershipCard } from "./membership-card";

export const generateMetadata = titled((t) => t("volunteers.facts.team"));

export default async function TeamPage({
  params,
  searchParams,
}: PageProps<"/volunteering/teams/[teamId]">) {
  const [api, asked, { done }, t] = await Promise.all([
    memberApi(),
    params,
    searchParams,
    getTranslate(),
  ]);
  const { data: ref } = teamRef.safeParse(asked);
  if (!ref) missing();
  const team = await api.teams.get(ref);
  const described = Object.keys(team.description).length > 0;
  const names = team.coordinators.map((name) => <bdi key={name}>{name}</bdi>);
  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{ href: "/volunteering/teams", label: t("volunteers.teams.title") }}
        title={<Texts of={team.title} />}
        sub={<TeamStanding team={team} />}
      />
      <div className="split act-first">
        <MembershipCard team={team} />
        <div className="stack">
          {described && (
            <p className="lines">
              <Texts of={team.description} />
            </p>
          )}
          <Facts
            facts={[
              ...(names.length > 0
                ? [
                    {
                      key: "coordinators",
                      term: t("volunteers.teams.coordinators"),
                      detail: <span className="cluster">{names}</span>,
                    },
                  ]
                : []),
              {
                key: "open",
                term: t("volunteers.tabs.shifts"),
                detail: t("volunteers.teams.open", { count: team.open }),
              },
              {
                key: "who",
                term: t("volunteers.facts.whoSees"),
                detail: t("volunteers.facts.whoSeesText"),
              },
            ]}
          />
          <p>
            <ButtonLink href={`/volunteering?teamId=${team.teamId}`}>
              {t("volunteers.teams.shifts")}
            </ButtonLink>
          </p>
        </div>
      </div>
    </>
  );
}
