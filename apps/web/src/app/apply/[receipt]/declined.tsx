import type { PortalOutputs } from "@commonhouse/api/portal";
import { addDays } from "@commonhouse/i18n/week";
import { PageHead } from "@commonhouse/ui/page-head";
import { getFormats, getTranslate } from "#/server";

/** The office's words, and when nothing of the request is left. */
export async function Declined({
  of: { name, reply, decidedAt },
}: {
  readonly of: PortalOutputs["applications"]["own"];
}) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const lastDay = decidedAt && addDays(formats.dayOf(decidedAt), 91);
  return (
    <>
      <PageHead title={t("applications.own.declined")} sub={<bdi>{name}</bdi>} />
      <div className="stack">
        <p className="lines" dir="auto">
          {reply ?? t("applications.own.declinedText")}
        </p>
        {lastDay && (
          <p className="small soft">
            {t("applications.own.removed", { day: formats.date(lastDay) })}
          </p>
        )}
      </div>
    </>
  );
}
