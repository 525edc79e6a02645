import { occurrenceRef } from "@commonhouse/api/places/schema";
import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Facts } from "@commonhouse/ui/facts";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, memberApi, Texts, titled } from "#/server";
import { PlaceCard } from "../place-card";
import { SeatBar } from "../seat-bar";

export const generateMetadata = titled((t) => t("workshops.facts.when"));

export default async function OccurrencePage({
  params,
  searchParams,
}: PageProps<"/workshops/[occurrenceId]">) {
  const [api, asked, { done }, t, formats] = await Promise.all([
    memberApi(),
    params,
    searchParams,
    getTranslate(),
    getFormats(),
  ]);
  const { data: ref } = occurrenceRef.safeParse(asked);
  if (!ref) missing();
  const shown = await api.occurrences.get(ref);
  const near = formats.relativeDay(shown.startsAt);
  const described = Object.keys(shown.description).length > 0;

  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{
          href: `/workshops?day=${formats.dayOf(shown.startsAt)}`,
          label: t("workshops.backToWeek"),
        }}
        title={<Texts of={shown.title} />}
        sub={
          <span className="cluster">
            <time dateTime={shown.startsAt}>
              {formats.dateTimeRange(shown.startsAt, shown.endsAt)}
            </time>
            {near && <Tag>{near}</Tag>}
          </span>
        }
      />
      <div className="split act-first">
        <PlaceCard of={shown} />
        <div className="stack">
          {described && (
            <p className="lines">
              <Texts of={shown.description} />
            </p>
          )}
          <Facts facts={facts()} />
          {shown.others.length > 0 && (
            <Group title={t("workshops.others")}>
              <List>
                {shown.others.map(({ occurrenceId, startsAt, capacity, taken }) => (
                  <Row
                    key={occurrenceId}
                    href={`/workshops/${occurrenceId}`}
                    title={formats.dateTime(startsAt)}
                    sub={t("workshops.leftOf", { seats: capacity - taken, capacity })}
                    end={<SeatBar of={{ capacity, taken, waiting: 0, place: null }} />}
                  />
                ))}
              </List>
            </Group>
          )}
        </div>
      </div>
    </>
  );

  function facts() {
    const { room, hosts, kind } = shown;
    const names = hosts.map((name) => <bdi key={name}>{name}</bdi>);
    return [
      ...(room
        ? [{ key: "room", term: t("workshops.facts.room"), detail: <bdi>{room}</bdi> }]
        : []),
      ...(hosts.length > 0
        ? [
            {
              key: "with",
              term: t("workshops.facts.with"),
              detail: <span className="cluster">{names}</span>,
            },
          ]
        : []),
      { key: "kind", term: t("workshops.facts.kind"), detail: t(`workshops.kinds.${kind}`) },
      { key: "who", term: t("workshops.facts.whoSees"), detail: t("workshops.facts.whoSeesText") },
    ];
  }
}
