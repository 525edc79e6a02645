import { committeeRef } from "@commonhouse/api/committees/schema";
import { RulesInWords, termLength } from "@commonhouse/shell/committee-words";
import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Facts } from "@commonhouse/ui/facts";
import { Group } from "@commonhouse/ui/group";
import { Icon } from "@commonhouse/ui/icon";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, officeApi, Texts, titled } from "#/server";
import { EndCommittee } from "./end-committee";
import { SeatTable } from "./seat-table";
import { TermsPicture } from "./terms-picture";

export const generateMetadata = titled((t) => t("committees.page"));

export default async function CommitteePage({
  params,
  searchParams,
}: PageProps<"/committees/[committeeId]">) {
  const [api, asked, { done }, t] = await Promise.all([
    officeApi(),
    params,
    searchParams,
    getTranslate(),
  ]);
  const { data: ref } = committeeRef.safeParse(asked);
  if (!ref) missing();
  const committee = await api.committees.get(ref);
  const { title, purpose, rules, termMonths, seats, ended } = committee;
  const filled = seats.filter(({ holder }) => holder).length;
  const here = `/committees/${ref.committeeId}`;
  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{ href: "/committees", label: t("committees.title") }}
        title={<Texts of={title} />}
        sub={t("committees.filled", { seats: seats.length, filled })}
        actions={
          !ended && (
            <>
              <ButtonLink href={`${here}/edit`}>{t("committees.console.edit")}</ButtonLink>
              <ButtonLink href={`${here}/add`}>
                <Icon name="plus" />
                {t("committees.console.addSeat")}
              </ButtonLink>
            </>
          )
        }
      />
      <div className="stack">
        {ended && <Notice>{t("committees.console.closed")}</Notice>}
        {Object.keys(purpose).length > 0 && (
          <p className="lines">
            <Texts of={purpose} />
          </p>
        )}
        <Group
          title={t("committees.seats")}
          aside={
            <ButtonLink href={`${here}/past`} variant="quiet">
              {t("committees.past.show")}
            </ButtonLink>
          }
        >
          <SeatTable committeeId={ref.committeeId} seats={seats} ended={ended} />
        </Group>
        {!ended && <TermsPicture seats={seats} />}
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
        <div className="split even">
          <Card title={t("committees.console.secretaries")}>
            <p className="small">{t("committees.console.secretariesHint")}</p>
          </Card>
          {!ended && <EndCommittee committee={committee} />}
        </div>
      </div>
    </>
  );
}
