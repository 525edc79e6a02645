import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Icon } from "@commonhouse/ui/icon";
import { getFormats } from "#/server";

/** The time and the place of a shift, in one line. */
export async function WhenAndWhere({
  of: { startsAt, endsAt, place },
}: {
  readonly of: Pick<ConsoleOutputs["shifts"]["get"], "startsAt" | "endsAt" | "place">;
}) {
  const formats = await getFormats();
  return (
    <span className="cluster">
      <span className="meta">
        <Icon name="clock" />
        <time dateTime={startsAt}>{formats.dateTimeRange(startsAt, endsAt)}</time>
      </span>
      {place && (
        <span className="meta">
          <Icon name="place" />
          <bdi>{place}</bdi>
        </span>
      )}
    </span>
  );
}
