import { committeeRef } from "@commonhouse/api/committees/schema";
import { RulesInWords, termLength } from "@commonhouse/shell/committee-words";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Facts } from "@commonhouse/ui/facts";
import { Group } from "@commonhouse/ui/group";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate, memberApi, Texts, titled } from "#/server";
import { PastTable } from "./past-table";
import { SeatTable } from "./seat-table";

export const generateMetadata = titled((t) => t("committees.page"));

/** So many of those who sat there before stand on the page itself. */
const shownBefore = 5;

/** What a committee is for, how it decides, and who sits in it. */
export default async function CommitteePage({ params }: PageProps<"/committees/[committeeId]">) {
  const [api, asked, t] = await Promise.all([memberApi(), params, getTranslate()]);
  const { data: ref } = committeeRef.safeParse(asked);
  if (!ref) missing();
  const [committee, { terms }] = await Promise.all([api.committees.get(ref), api.terms.past(ref)]);
  const { title, purpose, rules, termMonths, seats, ended } = committee;
  const vacant = seats.filter(({ holder }) => !holder).length;
  const filled = seats.length - vacant;
  const mine = seats.some(({ holder }) => holder?.mine);
  return (
    <>
      <PageHead
        back={{ href: "/committees", label: t("committees.title") }}
        title={<Texts of={title} />}
        sub={
          <span className="cluster">
            <span>{t("committees.filled", { seats: seats.length, filled })}</span>
            {mine && <Tag tone="accent">{t("committees.yours")}</Tag>}
            {vacant > 0 && !ended && (
              <Tag tone="warn">{t("committees.vacant", { count: vacant })}</Tag>
            )}
          </span>
        }
      />
      <div className="stack">
        {ended && <Notice>{t("committees.ended")}</Notice>}
        {Object.keys(purpose).length > 0 && (
          <p className="lines">
            <Texts of={purpose} />
          </p>
        )}
        <Group title={t("committees.seats")}>
          <SeatTable seats={seats} />
        </Group>
        <Facts
          card
          facts={[
            {
              key: "rules",
              term: t("committees.rulesTitle"),
              detail: <RulesInWords rules={rules} t={t} />,
            },
            {
              key: "term",
              term: t("committees.termTitle"),
              detail: termLength(termMonths, t),
            },
            {
              key: "who",
              term: t("committees.whoSees"),
              detail: t("committees.whoSeesText"),
            },
          ]}
        />
        {terms.length > 0 && (
          <Group title={t("committees.past.title")}>
            <PastTable terms={terms.slice(0, shownBefore)} />
            {terms.length > shownBefore && (
              <p>
                <ButtonLink href={`/committees/${ref.committeeId}/past`}>
                  {t("common.more")}
                </ButtonLink>
              </p>
            )}
          </Group>
        )}
      </div>
    </>
  );
}
