import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Group } from "@commonhouse/ui/group";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { getFormats, getTranslate, getWriting, memberApi, titled } from "#/server";
import { Filters } from "./filters";
import { MostNeeded } from "./most-needed";
import { MyShifts } from "./my-shifts";
import { NoShifts } from "./no-shifts";
import { ShiftRow } from "./shift-row";
import { VolunteeringTabs } from "./tabs";
import { byDay, mostNeeded, readQuery } from "./week";

export const generateMetadata = titled((t) => t("volunteers.title"));

/** Which shifts can I take? */
export default async function VolunteeringPage({ searchParams }: PageProps<"/volunteering">) {
  const [api, query, t, formats, { timeZone }] = await Promise.all([
    memberApi(),
    searchParams,
    getTranslate(),
    getFormats(),
    getWriting(),
  ]);
  const week = readQuery(query, timeZone, new Date());
  const { teamId, free, after } = week.request;
  const [{ shifts, next }, mine, { teams }] = await Promise.all([
    api.assignments.offers(week.request),
    api.assignments.mine({}),
    api.teams.list({}),
  ]);
  const joined = teams.filter((team) => team.mine !== null);
  const most = after === null ? mostNeeded(shifts) : undefined;
  const filtered = teamId !== null || free;
  const wishes = { ...(teamId && { teamId }), ...(free && { free: "on" }) };
  const to = (more: Record<string, string>) =>
    `/volunteering?${new URLSearchParams({ ...wishes, ...more })}`;

  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead
        title={t("volunteers.title")}
        sub={formats.dateRange(week.first, week.last)}
        actions={
          <nav className="cluster" aria-label={t("volunteers.weeks")}>
            {week.previous && (
              <ButtonLink href={to({ day: week.previous })}>
                <Icon name="back" />
                {t("volunteers.weekBefore")}
              </ButtonLink>
            )}
            <ButtonLink href={to({ day: week.next })}>
              {t("volunteers.weekAfter")}
              <Icon name="forward" />
            </ButtonLink>
          </nav>
        }
      >
        <VolunteeringTabs current="shifts" />
      </PageHead>
      <div className="stack">
        <MyShifts shifts={mine.shifts} />
        {most && <MostNeeded of={most} />}
        {joined.length > 0 && (
          <Filters day={week.first} teams={joined} teamId={teamId} free={free} />
        )}
        {byDay(shifts, formats.dayOf).map(([day, those]) => (
          <Group
            key={day}
            title={
              <>
                {formats.dayHeading(day)}{" "}
                <span className="small soft">{formats.relativeDay(day)}</span>
              </>
            }
          >
            <List>
              {those.map((one) => (
                <ShiftRow key={one.shiftId} of={one} />
              ))}
            </List>
          </Group>
        ))}
        {shifts.length === 0 && (
          <NoShifts
            inTeam={joined.length > 0}
            filtered={filtered}
            nextWeek={to({ day: week.next })}
          />
        )}
        {next && (
          <p>
            <ButtonLink
              href={to({ day: week.first, startsAt: next.startsAt, shiftId: next.shiftId })}
            >
              {t("volunteers.later")}
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
