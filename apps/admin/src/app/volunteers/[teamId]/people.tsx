import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Group } from "@commonhouse/ui/group";
import { Table } from "@commonhouse/ui/table";
import { Tabs } from "@commonhouse/ui/tabs";
import { getTranslate } from "#/server";
import { Member } from "./member";

type Members = ConsoleOutputs["teams"]["members"];

type Props = Members & {
  readonly team: ConsoleOutputs["teams"]["get"];
  /** Only those who wait to be shown around. */
  readonly waiting: boolean;
};

/** Who is in a team, and who waits to be shown around. */
export async function People({ team, members, next, waiting }: Props) {
  const t = await getTranslate();
  const here = `/volunteers/${team.teamId}`;
  const columns = [
    { label: t("volunteers.console.person") },
    ...(team.introduction ? [{ label: t("volunteers.console.team.introduced") }] : []),
    { label: t("volunteers.console.tabs.skills") },
    { label: t("volunteers.console.team.inTeam") },
    { label: <span className="hidden-text">{t("volunteers.console.team.remove")}</span> },
  ];
  return (
    <Group title={t("volunteers.console.people")}>
      {team.introduction && (
        <Tabs
          label={t("volunteers.console.people")}
          tabs={[
            { href: here, label: t("volunteers.console.team.all"), current: !waiting },
            {
              href: `${here}?waiting=on`,
              label: t("volunteers.console.teams.waiting", { count: team.toIntroduce }),
              current: waiting,
            },
          ]}
        />
      )}
      {members.length === 0 ? (
        <Empty
          title={t(
            waiting ? "volunteers.console.team.waitingNone" : "volunteers.console.team.peopleNone",
          )}
          level={3}
        >
          {!waiting && t("volunteers.console.team.peopleNoneHint")}
        </Empty>
      ) : (
        <Table caption={t("volunteers.console.people")} captionHidden columns={columns} fold="rows">
          {members.map((one) => (
            <Member key={one.personId} of={one} team={team} />
          ))}
        </Table>
      )}
      {next && (
        <p>
          <ButtonLink
            href={`${here}?${new URLSearchParams({
              ...(waiting && { waiting: "on" }),
              joinedAt: next.joinedAt,
              personId: next.personId,
            })}`}
          >
            {t("common.more")}
          </ButtonLink>
        </p>
      )}
    </Group>
  );
}
