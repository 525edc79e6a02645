import { Tabs } from "@commonhouse/ui/tabs";
import { getTranslate } from "#/server";

const views = [
  { view: "week", href: "/volunteers" },
  { view: "teams", href: "/volunteers/teams" },
  { view: "skills", href: "/volunteers/skills" },
  { view: "hours", href: "/volunteers/hours" },
] as const;

/** The views of the volunteers' work, each with its own address. */
export async function VolunteersTabs({
  current,
}: {
  readonly current: (typeof views)[number]["view"];
}) {
  const t = await getTranslate();
  const tabs = views.map(({ view, href }) => ({
    href,
    label: t(`volunteers.console.tabs.${view}`),
    current: view === current,
  }));
  return <Tabs label={t("volunteers.console.title")} tabs={tabs} />;
}
