import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { Tabs } from "@commonhouse/ui/tabs";
import { getFormats, getTranslate, Texts } from "#/server";

const views = [
  { view: "waiting", path: "", count: "waiting" },
  { view: "plan", path: "/plan", count: null },
  { view: "pairs", path: "/pairs", count: "proposed" },
  { view: "mentors", path: "/mentors", count: null },
  { view: "settings", path: "/settings", count: null },
] as const;

type Props = {
  readonly programme: ConsoleOutputs["programmes"]["get"];
  readonly counts: ConsoleOutputs["pairings"]["counts"];
  readonly current: (typeof views)[number]["view"];
};

/** Which programme this is, how it stands in numbers, and its views, each with its own address. */
export async function ProgrammeHead({ programme, counts, current }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { programmeId, title, ended } = programme;
  return (
    <>
      <PageHead
        back={{ href: "/mentorship", label: t("mentorship.title") }}
        title={<Texts of={title} />}
        sub={
          <span className="cluster">
            <span>{t("mentorship.console.list.waiting", { count: counts.waiting })}</span>
            <span>{t("mentorship.console.list.free", { count: counts.free })}</span>
            <span>{t("mentorship.console.list.active", { count: counts.active })}</span>
            {counts.quiet > 0 && (
              <span>{t("mentorship.console.list.quiet", { count: counts.quiet })}</span>
            )}
          </span>
        }
      >
        <Tabs
          label={t("mentorship.title")}
          tabs={views.map(({ view, path, count }) => ({
            href: `/mentorship/${programmeId}${path}`,
            label: t(`mentorship.console.tabs.${view}`),
            current: view === current,
            ...(count && counts[count] > 0 && { count: formats.number(counts[count]) }),
          }))}
        />
      </PageHead>
      {ended && (
        <div className="pb-6">
          <Notice>{t("mentorship.console.settings.ended")}</Notice>
        </div>
      )}
    </>
  );
}
