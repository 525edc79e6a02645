import type { ConsoleOutputs } from "@commonhouse/api/console";
import { List } from "@commonhouse/ui/list";
import { Row } from "@commonhouse/ui/row";
import { countable } from "@commonhouse/ui/seats";
import { Tag } from "@commonhouse/ui/tag";
import { SeatBar } from "#/app/seat-bar";
import { getFormats, getTranslate } from "#/server";

type Props = Pick<ConsoleOutputs["workshops"]["get"], "workshopId" | "occurrences">;

type Counted = Record<"capacity" | "taken" | "waiting", number>;

/** The dates of a workshop, each with the way to its attendance list. */
export async function DateList({ workshopId, occurrences }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <List>
      {occurrences.map(({ occurrenceId, startsAt, endsAt, room, cancelled, ...seats }) => (
        <Row
          key={occurrenceId}
          title={<time dateTime={startsAt}>{formats.dateTimeRange(startsAt, endsAt)}</time>}
          href={`/workshops/${workshopId}/${occurrenceId}`}
          sub={room && <bdi>{room}</bdi>}
          end={
            cancelled ? (
              <Tag tone="danger">{t("workshops.cancelled")}</Tag>
            ) : (
              <>
                {isCountable(seats) && <SeatBar of={seats} />}
                <span className="tiny soft">{standing(seats)}</span>
              </>
            )
          }
        />
      ))}
    </List>
  );

  function standing({ capacity, taken, waiting }: Counted) {
    if (waiting > 0) return t("workshops.fullWaiting", { waiting });
    return t("workshops.takenOf", { taken, capacity });
  }
}

/** Above that the windows would only repeat the words under them. */
function isCountable({ capacity, taken, waiting }: Counted) {
  return Math.max(capacity, taken) + waiting <= countable;
}
