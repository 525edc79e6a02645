import { Tabs } from "@commonhouse/ui/tabs";
import { getTranslate } from "#/server";

const views = [
  { view: "shifts", href: "/volunteering" },
  { view: "teams", href: "/volunteering/teams" },
  { view: "hours", href: "/volunteering/hours" },
] as const;

/** The three views of volunteering, each with its own address. */
export async function VolunteeringTabs({
  current,
}: {
  readonly current: (typeof views)[number]["view"];
}) {
  const t = await getTranslate();
  const tabs = views.map(({ view, href }) => ({
    href,
    label: t(`volunteers.tabs.${view}`),
    current: view === current,
  }));
  return <Tabs label={t("volunteers.title")} tabs={tabs} />;
}
