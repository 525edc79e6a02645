import { shiftRef } from "@commonhouse/api/shifts/schema";
import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Facts } from "@commonhouse/ui/facts";
import { PageHead } from "@commonhouse/ui/page-head";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, memberApi, Texts, titled } from "#/server";
import { ShiftCard } from "./shift-card";

export const generateMetadata = titled((t) => t("volunteers.shift"));

export default async function ShiftPage({
  params,
  searchParams,
}: PageProps<"/volunteering/[shiftId]">) {
  const [api, asked, { done }, t, formats] = await Promise.all([
    memberApi(),
    params,
    searchParams,
    getTranslate(),
    getFormats(),
  ]);
  const { data: ref } = shiftRef.safeParse(asked);
  if (!ref) missing();
  const shown = await api.assignments.get(ref);
  const near = formats.relativeDay(shown.startsAt);

  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{
          href: `/volunteering?day=${formats.dayOf(shown.startsAt)}`,
          label: t("volunteers.backToWeek"),
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
        <ShiftCard of={shown} />
        <Facts facts={facts()} />
      </div>
    </>
  );

  function facts() {
    const { place, skill, teamId, team, needed, taken } = shown;
    const toTeam = (
      <a href={`/volunteering/teams/${teamId}`}>
        <Texts of={team} />
      </a>
    );
    return [
      { key: "team", term: t("volunteers.facts.team"), detail: toTeam },
      ...(place
        ? [{ key: "place", term: t("volunteers.facts.place"), detail: <bdi>{place}</bdi> }]
        : []),
      {
        key: "people",
        term: t("volunteers.facts.people"),
        detail: t("volunteers.takenOf", { taken, needed }),
      },
      ...(skill
        ? [
            {
              key: "skill",
              term: t("volunteers.facts.skill"),
              detail: <Texts of={skill.title} />,
            },
          ]
        : []),
      {
        key: "who",
        term: t("volunteers.facts.whoSees"),
        detail: t("volunteers.facts.whoSeesText"),
      },
    ];
  }
}
