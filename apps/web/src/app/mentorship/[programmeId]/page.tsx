import { programmeRef } from "@commonhouse/api/programmes/schema";
import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Facts } from "@commonhouse/ui/facts";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, memberApi, Texts, titled } from "#/server";
import { WayCard } from "./way-card";

export const generateMetadata = titled((t) => t("mentorship.programmes.page"));

/** Would I like to ask for somebody here, or to be there for somebody? */
export default async function ProgrammePage({
  params,
  searchParams,
}: PageProps<"/mentorship/[programmeId]">) {
  const [api, asked, { done }, t] = await Promise.all([
    memberApi(),
    params,
    searchParams,
    getTranslate(),
  ]);
  const { data: ref } = programmeRef.safeParse(asked);
  if (!ref) missing();
  const programme = await api.programmes.get(ref);
  const { title, description, topics, vetting, asks, offers } = programme;
  const described = Object.keys(description).length > 0;
  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{ href: "/mentorship", label: t("mentorship.back") }}
        title={<Texts of={title} />}
      />
      <div className="split act-first">
        <div className="stack tight">
          <WayCard programmeId={ref.programmeId} way="request" stands={asks} lit />
          <WayCard programmeId={ref.programmeId} way="offer" stands={offers} />
        </div>
        <div className="stack">
          {described && (
            <p className="lines">
              <Texts of={description} />
            </p>
          )}
          <Facts facts={facts()} />
        </div>
      </div>
    </>
  );

  function facts() {
    const list = (
      <ul>
        {topics.map((topic) => (
          <li key={topic.topicId}>
            <Texts of={topic.title} />
          </li>
        ))}
      </ul>
    );
    return [
      {
        key: "how",
        term: t("mentorship.programmes.how"),
        detail: t("mentorship.programmes.howText"),
      },
      ...(topics.length > 0
        ? [{ key: "topics", term: t("mentorship.programmes.topics"), detail: list }]
        : []),
      ...(vetting
        ? [
            {
              key: "vetting",
              term: t("mentorship.programmes.vetting"),
              detail: t("mentorship.programmes.vettingText"),
            },
          ]
        : []),
    ];
  }
}
