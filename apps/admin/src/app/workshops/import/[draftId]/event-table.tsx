import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Table } from "@commonhouse/ui/table";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, Texts } from "#/server";

type Event = ConsoleOutputs["programme"]["preview"]["events"][number];

const tones = { CREATED: "accent", CHANGED: "warn", UNCHANGED: "plain" } as const;

/** What taking the file over would do, event by event. */
export async function EventTable({ events }: { readonly events: readonly Event[] }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const columns = [
    { label: t("programme.columns.title") },
    { label: t("programme.columns.when") },
    { label: t("programme.columns.room") },
    { label: t("programme.columns.capacity"), numeric: true },
    { label: t("programme.columns.outcome") },
  ];
  return (
    <Table caption={t("programme.preview")} captionHidden columns={columns} fold="rows">
      {events.map((event) => (
        <tr key={event.uid}>
          <th scope="row">
            <Texts of={event.title} />
            <span className="tiny soft cluster">
              <span>{t(`workshops.kinds.${event.kind}`)}</span>
              <span>{t("programme.place", { event: event.event, line: event.line })}</span>
            </span>
          </th>
          <td>
            {event.startsAt && event.endsAt && (
              <time dateTime={event.startsAt}>
                {formats.dateTimeRange(event.startsAt, event.endsAt)}
              </time>
            )}
            {event.times !== 1 && (
              <>
                <br />
                <span className="tiny soft">{t("programme.times", { count: event.times })}</span>
              </>
            )}
          </td>
          <td>{event.room && <bdi>{event.room}</bdi>}</td>
          <td className="num">
            {event.times > 0 && (
              <>
                <span className="soft md:hidden">{t("programme.columns.capacity")} </span>
                {formats.number(event.capacity)}
              </>
            )}
          </td>
          <td>
            <Tag tone={tones[event.outcome]}>{t(`programme.outcomes.${event.outcome}`)}</Tag>
            {event.outcome === "CHANGED" && (
              <ul className="tiny soft">
                {changes(event).map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );

  function changes({ added, moved, cancelled }: Event) {
    return [
      ...(added > 0 ? [t("programme.added", { count: added })] : []),
      ...(moved > 0 ? [t("programme.moved", { count: moved })] : []),
      ...(cancelled > 0 ? [t("programme.cancelled", { count: cancelled })] : []),
    ];
  }
}
