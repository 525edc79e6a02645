import { addDays, boundsOfDay, localDay } from "@commonhouse/i18n/week";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Group } from "@commonhouse/ui/group";
import { PageHead } from "@commonhouse/ui/page-head";
import { getFormats, getTranslate, getWriting, officeApi, titled } from "#/server";
import { may } from "./may";
import { DayTable } from "./today/day-table";
import { Needs } from "./today/needs";
import { Soon } from "./today/soon";

export const generateMetadata = titled((t) => t("today.title"));

/** What needs a person today, and what takes place until tomorrow night. */
export default async function TodayPage({ searchParams }: PageProps<"/">) {
  const [api, { done }, t, formats, { timeZone }] = await Promise.all([
    officeApi(),
    searchParams,
    getTranslate(),
    getFormats(),
    getWriting(),
  ]);
  const mayConfigure = await may("centre.configure");
  const now = new Date();
  const today = localDay(now, timeZone);
  const tomorrow = addDays(today, 1);
  const { occurrences, needs, gaps } = await api.today.get({
    from: boundsOfDay(today, timeZone).start,
    until: boundsOfDay(tomorrow, timeZone).end,
  });
  const later = occurrences.filter(({ startsAt }) => formats.dayOf(startsAt) === tomorrow);
  const soon = occurrences.filter((one) => !later.includes(one));
  const next = soon.find(({ endsAt }) => new Date(endsAt) > now);

  return (
    <>
      <Done code={done} t={t} />
      <PageHead title={t("today.title")} sub={formats.dayHeading(today)} />
      <div className="stack">
        {next && <Soon of={next} running={new Date(next.startsAt) <= now} />}
        <Needs needs={needs} gaps={gaps} />
        {!next && needs.length === 0 && (
          <Empty
            title={t("today.nothing")}
            action={
              mayConfigure && <ButtonLink href="/settings">{t("shell.menu.settings")}</ButtonLink>
            }
          >
            {t("today.nothingHint")}
          </Empty>
        )}
        <Group title={t("today.today")}>
          <DayTable caption={t("today.today")} none={t("today.noneToday")} occurrences={soon} />
        </Group>
        <Group
          title={
            <>
              {t("today.tomorrow")} <span className="small soft">{formats.date(tomorrow)}</span>
            </>
          }
        >
          <DayTable
            caption={t("today.tomorrow")}
            none={t("today.noneTomorrow")}
            occurrences={later}
          />
        </Group>
      </div>
    </>
  );
}
