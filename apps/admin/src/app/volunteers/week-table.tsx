import { Table } from "@commonhouse/ui/table";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, Texts } from "#/server";
import { gapOf, type WeekShift } from "./week";

/** The same week in lines, in the order of time. */
export async function WeekTable({ shifts }: { readonly shifts: readonly WeekShift[] }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const columns = [
    { label: t("volunteers.console.when") },
    { label: t("volunteers.shift") },
    { label: t("volunteers.console.people") },
    { label: t("volunteers.console.standing") },
  ];
  return (
    <Table caption={t("volunteers.console.asTable")} captionHidden columns={columns} fold="rows">
      {shifts.map((one) => (
        <tr key={one.shiftId}>
          <td>
            <time dateTime={one.startsAt}>{formats.dateTimeRange(one.startsAt, one.endsAt)}</time>
          </td>
          <th scope="row">
            <a href={`/volunteers/${one.teamId}/${one.shiftId}`}>
              <Texts of={one.title} />
            </a>
          </th>
          <td>
            <span className="cluster">
              {one.people.map(({ personId, name }) => (
                <bdi key={personId}>{name}</bdi>
              ))}
            </span>
          </td>
          <td>
            <Standing of={one} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** In a word: cancelled, filled, or how many are missing. */
export async function Standing({
  of,
}: {
  readonly of: Pick<WeekShift, "needed" | "taken" | "cancelled">;
}) {
  const t = await getTranslate();
  const missing = gapOf(of);
  if (of.cancelled) return <Tag tone="danger">{t("volunteers.state.cancelled")}</Tag>;
  if (missing === 0) return <Tag>{t("volunteers.state.full")}</Tag>;
  return <Tag tone="warn">{t("volunteers.missing", { missing })}</Tag>;
}
