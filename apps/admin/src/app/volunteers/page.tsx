import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Group } from "@commonhouse/ui/group";
import { Icon } from "@commonhouse/ui/icon";
import { More } from "@commonhouse/ui/more";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, getWriting, officeApi, titled } from "#/server";
import { GapList } from "./gap-list";
import { NoWeek } from "./no-week";
import { readTeams } from "./reach";
import { VolunteersTabs } from "./tabs";
import { TeamField } from "./team-field";
import { gapOf, readQuery } from "./week";
import { WeekGrid } from "./week-grid";
import { WeekTable } from "./week-table";

export const generateMetadata = titled((t) => t("volunteers.console.title"));

/** Who is there this week, and where is somebody missing? */
export default async function VolunteersPage({ searchParams }: PageProps<"/volunteers">) {
  const [api, query, t, formats, writing] = await Promise.all([
    officeApi(),
    searchParams,
    getTranslate(),
    getFormats(),
    getWriting(),
  ]);
  const week = readQuery(query, writing, new Date());
  const { teamId } = week.request;
  const [{ shifts, next }, { teams }] = await Promise.all([
    api.assignments.week(week.request),
    readTeams(),
  ]);
  const now = new Date();
  const live = shifts.filter(({ cancelled }) => !cancelled);
  const gaps = live.filter((one) => gapOf(one) > 0 && new Date(one.startsAt) > now);
  const filled = live.filter((one) => gapOf(one) === 0).length;
  const wish: Record<string, string> = teamId ? { teamId } : {};
  const to = (more: Record<string, string>) =>
    `/volunteers?${new URLSearchParams({ ...wish, ...more })}`;
  const mayPlan = teams.some(({ ended }) => !ended);

  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead
        title={t("volunteers.console.weekOf", { days: formats.weekLabel(week.first) })}
        sub={live.length > 0 && t("volunteers.console.filled", { filled, shifts: live.length })}
        actions={
          <>
            <nav className="cluster" aria-label={t("volunteers.weeks")}>
              <ButtonLink href={to({ day: week.previous })}>
                <Icon name="back" />
                {t("volunteers.weekBefore")}
              </ButtonLink>
              <ButtonLink href={to({ day: week.next })}>
                {t("volunteers.weekAfter")}
                <Icon name="forward" />
              </ButtonLink>
            </nav>
            {mayPlan && (
              <ButtonLink href={`/volunteers/plan?${new URLSearchParams(wish)}`} variant="main">
                <Icon name="plus" />
                {t("volunteers.console.plan")}
              </ButtonLink>
            )}
          </>
        }
      >
        <VolunteersTabs current="week" />
      </PageHead>
      <div className="stack">
        {teams.length > 1 && (
          <form className="filters" method="get">
            <input type="hidden" name="day" value={week.first} />
            <TeamField teams={teams} teamId={teamId} all />
            <SubmitButton variant="plain">{t("common.show")}</SubmitButton>
          </form>
        )}
        {shifts.length === 0 ? (
          <NoWeek teams={teams.length} mayPlan={mayPlan} />
        ) : (
          <>
            <section className="group">
              <div className="cluster between">
                <h2>{t("volunteers.tabs.shifts")}</h2>
                <p className="cluster tiny">
                  <Tag>{t("volunteers.state.full")}</Tag>
                  <Tag tone="warn">{t("volunteers.state.open")}</Tag>
                </p>
              </div>
              <WeekGrid days={week.days} shifts={shifts} />
              <More summary={t("volunteers.console.asTable")} icon="menu">
                <WeekTable shifts={shifts} />
              </More>
            </section>
            <Group title={t("volunteers.console.gaps")}>
              {gaps.length === 0 ? (
                <p className="soft">{t("volunteers.console.gapsNone")}</p>
              ) : (
                <GapList shifts={gaps} />
              )}
            </Group>
          </>
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
