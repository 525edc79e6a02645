import { listRequest } from "@commonhouse/api/pairings/schema";
import { Done } from "@commonhouse/shell/done";
import { Tabs } from "@commonhouse/ui/tabs";
import { getFormats, getTranslate, titled } from "#/server";
import { OwnPairs } from "../../own-pairs";
import { ProgrammeHead } from "../../programme-head";
import { openProgramme } from "../read";
import { PairList } from "./pair-list";
import { Running } from "./running";

export const generateMetadata = titled((t) => t("mentorship.console.tabs.pairs"));

const views = {
  proposed: "PROPOSED",
  active: "ACTIVE",
  /** Where those that went quiet are more than one page. */
  quiet: "QUIET",
  ended: "ENDED",
  closed: "CLOSED",
} as const;

/** Who has still to answer, which pairs run, which went quiet, and what is over? */
export default async function PairsPage({
  params,
  searchParams,
}: PageProps<"/mentorship/[programmeId]/pairs">) {
  const [{ api, ref, programme, counts, here }, query, t, formats] = await Promise.all([
    openProgramme(params),
    searchParams,
    getTranslate(),
    getFormats(),
  ]);
  const { proposedAt, pairingId } = query;
  const { data: after = null } = listRequest.shape.after.safeParse({ proposedAt, pairingId });
  const [view, show] =
    Object.entries(views).find(([name]) => name === query.view) ??
    (["proposed", "PROPOSED"] as const);
  const [list, quiet] = await Promise.all([
    api.pairings.list({ ...ref, show, after }),
    show === "ACTIVE" && after === null
      ? api.pairings.list({ ...ref, show: "QUIET", after: null })
      : null,
  ]);
  const path = `${here}/pairs`;
  const tabs = [
    { name: "proposed", count: counts.proposed },
    { name: "active", count: counts.active },
    { name: "ended", count: 0 },
    { name: "closed", count: 0 },
  ] as const;
  const current = view === "quiet" ? "active" : view;
  return (
    <>
      <Done code={query.done} t={t} />
      <ProgrammeHead programme={programme} counts={counts} current="pairs" />
      <div className="stack tight">
        <Tabs
          label={t("mentorship.console.pairs.views")}
          tabs={tabs.map(({ name, count }) => ({
            href: `${path}?view=${name}`,
            label: t(`mentorship.console.pairs.${name}`),
            current: name === current,
            ...(count > 0 && { count: formats.number(count) }),
          }))}
        />
        <p className="small soft">{t("mentorship.console.pairs.private")}</p>
        <OwnPairs own={list.own} />
        {show === "ACTIVE" ? (
          <Running programme={ref} list={list} quiet={quiet} quietDays={programme.quietDays} />
        ) : (
          <PairList programme={ref} show={show} {...list} />
        )}
      </div>
    </>
  );
}
