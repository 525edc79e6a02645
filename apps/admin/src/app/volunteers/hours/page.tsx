import { openRequest, totalsRequest } from "@commonhouse/api/hours/schema";
import { addDays, localDay } from "@commonhouse/i18n/week";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Group } from "@commonhouse/ui/group";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, getWriting, officeApi, titled } from "#/server";
import { readTeams } from "../reach";
import { VolunteersTabs } from "../tabs";
import { OpenHours } from "./open-hours";
import { SpanForm } from "./span-form";
import { Totals } from "./totals";

export const generateMetadata = titled((t) => t("volunteers.console.tabs.hours"));

/** Whose hours wait to be confirmed, and who was there how long. */
export default async function HoursPage({ searchParams }: PageProps<"/volunteers/hours">) {
  const [api, query, t, { timeZone }] = await Promise.all([
    officeApi(),
    searchParams,
    getTranslate(),
    getWriting(),
  ]);
  const { startsAt, shiftId, minutes, personId } = query;
  const { data: afterShift = null } = openRequest.shape.after.safeParse({ startsAt, shiftId });
  const { data: after = null } = totalsRequest.shape.after.safeParse({
    minutes: Number(minutes),
    personId,
  });
  const [open, { teams }] = await Promise.all([api.hours.open({ after: afterShift }), readTeams()]);
  const today = localDay(new Date(), timeZone);
  const span = readSpan();
  const request = span && totalsRequest.safeParse({ ...span, after }).data;
  const totals = request ? await api.hours.totals(request) : null;

  return (
    <>
      <PageHead title={t("volunteers.console.tabs.hours")}>
        <VolunteersTabs current="hours" />
      </PageHead>
      <div className="stack">
        <Group title={t("volunteers.console.hours.toConfirm")}>
          {open.shifts.length === 0 ? (
            <p className="soft">{t("volunteers.console.hours.toConfirmNone")}</p>
          ) : (
            <OpenHours open={open} />
          )}
        </Group>
        {span ? (
          <Group title={t("volunteers.console.hours.byPerson")}>
            <SpanForm teams={teams} span={span} />
            {totals && request && <Totals totals={totals} span={request} />}
          </Group>
        ) : (
          <Empty
            title={t("volunteers.console.noTeams")}
            action={
              <ButtonLink href="/volunteers/teams">{t("volunteers.console.tabs.teams")}</ButtonLink>
            }
          >
            {t("volunteers.console.noTeamsYours")}
          </Empty>
        )}
      </div>
    </>
  );

  /** The team and the days that the address asks for; else the first team and the last weeks. */
  function readSpan() {
    const first = teams[0];
    if (!first) return null;
    const { shape } = totalsRequest;
    const until = shape.until.safeParse(query.until).data ?? today;
    const from = shape.from.safeParse(query.from).data ?? addDays(today, -90);
    const teamId = shape.teamId.safeParse(query.teamId).data ?? first.teamId;
    const [since = from] = [from, until].toSorted();
    return { teamId, from: since, until };
  }
}
