import { Done } from "@commonhouse/shell/done";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, memberApi, titled } from "#/server";
import { Calendar } from "../calendar-card";

export const generateMetadata = titled((t) => t("me.calendar.title"));

/** One's bookings in a calendar of one's own. */
export default async function CalendarPage({ searchParams }: PageProps<"/me/calendar">) {
  const [api, { done }, t] = await Promise.all([memberApi(), searchParams, getTranslate()]);
  const status = await api.calendar.status({});
  return (
    <div className="narrow">
      <Done code={done} t={t} />
      <PageHead back={{ href: "/me", label: t("me.title") }} title={t("me.calendar.title")} />
      <Calendar status={status} />
    </div>
  );
}
