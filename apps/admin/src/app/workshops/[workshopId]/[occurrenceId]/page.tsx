import { workshopOccurrenceRef } from "@commonhouse/api/places/schema";
import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Face } from "@commonhouse/ui/face";
import { Group } from "@commonhouse/ui/group";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { Row } from "@commonhouse/ui/row";
import { may } from "#/app/may";
import { getFormats, getTranslate, officeApi, Texts, titled } from "#/server";
import { Arrivals } from "./arrivals";

export const generateMetadata = titled((t) => t("console.attendance.title"));

export default async function AttendancePage({
  params,
  searchParams,
}: PageProps<"/workshops/[workshopId]/[occurrenceId]">) {
  const [api, asked, { done }, t, formats] = await Promise.all([
    officeApi(),
    params,
    searchParams,
    getTranslate(),
    getFormats(),
  ]);
  const { data: ref } = workshopOccurrenceRef.safeParse(asked);
  if (!ref) missing();
  const [{ people, ...occurrence }, mayChange] = await Promise.all([
    api.places.attendance(ref),
    may("workshops.manage", ref.workshopId),
  ]);
  const seated = people.filter(({ state }) => state === "CONFIRMED");
  const waiting = people.filter(({ state }) => state === "WAITING");
  const here = `/workshops/${ref.workshopId}/${ref.occurrenceId}`;
  const open = !occurrence.cancelled && new Date(occurrence.startsAt) > new Date();

  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{ href: `/workshops/${ref.workshopId}`, label: <Texts of={occurrence.title} /> }}
        title={t("console.attendance.title")}
        sub={
          <span className="cluster">
            <span className="meta">
              <Icon name="clock" />
              <time dateTime={occurrence.startsAt}>
                {formats.dateTimeRange(occurrence.startsAt, occurrence.endsAt)}
              </time>
            </span>
            {occurrence.room && (
              <span className="meta">
                <Icon name="place" />
                <bdi>{occurrence.room}</bdi>
              </span>
            )}
          </span>
        }
        actions={
          <>
            {mayChange && open && (
              <ButtonLink href={`${here}/change`}>{t("console.date.change")}</ButtonLink>
            )}
            {seated.length > 0 && (
              <ButtonLink href={`${here}/sheet`}>
                <Icon name="print" />
                {t("console.attendance.print")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="stack">
        {occurrence.cancelled && <Notice tone="warn">{t("console.attendance.cancelled")}</Notice>}
        {seated.length > 0 ? (
          <Arrivals {...ref} people={seated} />
        ) : (
          <Empty title={t("console.attendance.none")}>{t("console.attendance.noneHint")}</Empty>
        )}
        {waiting.length > 0 && (
          <Group title={t("console.attendance.waiting")}>
            <List ordered>
              {waiting.map(({ personId, name }, index) => (
                <Row
                  key={personId}
                  start={<Face name={name} />}
                  title={<bdi>{name}</bdi>}
                  sub={t("console.attendance.position", { position: index + 1 })}
                />
              ))}
            </List>
          </Group>
        )}
      </div>
    </>
  );
}
