import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Table } from "@commonhouse/ui/table";
import { SeatBar } from "#/app/seat-bar";
import { getFormats, getTranslate, Texts } from "#/server";

type Props = {
  readonly caption: string;
  /** Said where the day is empty. */
  readonly none: string;
  readonly occurrences: ConsoleOutputs["today"]["get"]["occurrences"];
};

/** What takes place on one day, each line with the way to its list. */
export async function DayTable({ caption, none, occurrences }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  if (occurrences.length === 0) return <p className="soft">{none}</p>;
  const columns = [
    { label: t("today.when") },
    { label: t("today.what") },
    { label: t("today.places") },
  ];
  return (
    <Table caption={caption} captionHidden columns={columns} fold="rows" even>
      {occurrences.map(({ occurrenceId, workshopId, title, room, present, taken, ...one }) => (
        <tr key={occurrenceId}>
          <td>
            <span className="cluster">
              <time className="num" dateTime={one.startsAt}>
                {formats.time(one.startsAt)}
              </time>
              {room && <bdi>{room}</bdi>}
            </span>
          </td>
          <th scope="row">
            <a href={`/workshops/${workshopId}/${occurrenceId}`}>
              <Texts of={title} />
            </a>
          </th>
          <td>
            <SeatBar of={{ ...one, taken }} />
            {present > 0 && (
              <span className="cluster tiny soft">
                <span>{t("today.here")}</span>
                <span>{t("today.hereCount", { present, taken })}</span>
              </span>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
