import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Group } from "@commonhouse/ui/group";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { getFormats, getTranslate, getWriting, memberApi, titled } from "#/server";
import { Filters } from "./filters";
import { OccurrenceRow } from "./occurrence-row";
import { byDay, readQuery } from "./week";

export const generateMetadata = titled((t) => t("workshops.title"));

export default async function WorkshopsPage({ searchParams }: PageProps<"/workshops">) {
  const [api, query, t, formats, { timeZone }] = await Promise.all([
    memberApi(),
    searchParams,
    getTranslate(),
    getFormats(),
    getWriting(),
  ]);
  const week = readQuery(query, timeZone, new Date());
  const { occurrences, next } = await api.occurrences.between(week.request);
  const { kind, free } = week.request;
  const filtered = kind !== null || free;
  const wishes = { ...(kind && { kind }), ...(free && { free: "on" }) };
  const to = (more: Record<string, string>) =>
    `/workshops?${new URLSearchParams({ ...wishes, ...more })}`;

  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead
        title={t("workshops.title")}
        sub={formats.dateRange(week.first, week.last)}
        actions={
          <nav className="cluster" aria-label={t("workshops.weeks")}>
            <ButtonLink href={to({ day: week.previous })}>
              <Icon name="back" />
              {t("workshops.weekBefore")}
            </ButtonLink>
            <ButtonLink href={to({ day: week.next })}>
              {t("workshops.weekAfter")}
              <Icon name="forward" />
            </ButtonLink>
          </nav>
        }
      />
      <div className="stack">
        <Filters day={week.first} kind={kind} free={free} />
        {byDay(occurrences, formats.dayOf).map(([day, those]) => (
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
                <OccurrenceRow key={one.occurrenceId} of={one} />
              ))}
            </List>
          </Group>
        ))}
        {occurrences.length === 0 && (
          <Empty
            title={t(filtered ? "workshops.noneFiltered" : "workshops.none")}
            action={
              <ButtonLink href={to({ day: week.next })}>{t("workshops.weekAfter")}</ButtonLink>
            }
          >
            {t(filtered ? "workshops.noneFilteredHint" : "workshops.noneHint")}
          </Empty>
        )}
        {next && (
          <p>
            <ButtonLink href={to({ day: week.first, ...next })}>{t("workshops.later")}</ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
