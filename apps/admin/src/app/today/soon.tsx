import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Icon } from "@commonhouse/ui/icon";
import { SeatBar } from "#/app/seat-bar";
import { getFormats, getTranslate, Texts } from "#/server";

type Occurrence = ConsoleOutputs["today"]["get"]["occurrences"][number];

/** What is on now or next, with the way to its list: what most people of office come here for. */
export async function Soon({
  of,
  running,
}: {
  readonly of: Occurrence;
  readonly running: boolean;
}) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <Card lit>
      <p className="small soft">{t(running ? "today.running" : "today.soon")}</p>
      <div className="cluster between">
        <div className="group">
          <h2>
            <Texts of={of.title} />
          </h2>
          <p className="cluster small">
            <span className="meta">
              <Icon name="clock" />
              <time dateTime={of.startsAt}>{formats.timeRange(of.startsAt, of.endsAt)}</time>
            </span>
            {of.room && (
              <span className="meta">
                <Icon name="place" />
                <bdi>{of.room}</bdi>
              </span>
            )}
          </p>
          <SeatBar of={of} />
        </div>
        <ButtonLink href={`/workshops/${of.workshopId}/${of.occurrenceId}`} variant="main">
          {t("today.list")}
        </ButtonLink>
      </div>
    </Card>
  );
}
