import { Tabs } from "@commonhouse/ui/tabs";
import { may } from "#/app/may";
import { getTranslate } from "#/server";

const views = [
  { view: "members", href: "/members", permission: "people.read" },
  { view: "applications", href: "/members/applications", permission: "applications.decide" },
  { view: "import", href: "/members/import", permission: "members.manage" },
  { view: "merge", href: "/members/merge", permission: "members.manage" },
] as const;

/** The views of who belongs to the house, as far as the reader may open them. */
export async function MembersTabs({
  current,
}: {
  readonly current: (typeof views)[number]["view"];
}) {
  const t = await getTranslate();
  const allowed = await Promise.all(
    views.map(async (one) => ((await may(one.permission)) ? [one] : [])),
  );
  const tabs = allowed.flat().map(({ view, href }) => ({
    href,
    label: t(`people.tabs.${view}`),
    current: view === current,
  }));
  return tabs.length > 1 && <Tabs label={t("people.title")} tabs={tabs} />;
}
