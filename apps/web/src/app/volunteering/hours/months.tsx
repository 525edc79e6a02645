import type { PortalOutputs } from "@commonhouse/api/portal";
import { Table } from "@commonhouse/ui/table";
import { getFormats, getTranslate, Texts } from "#/server";

/** Confirmed hours by month and team. */
export async function Months({ months }: Pick<PortalOutputs["hours"]["mine"], "months">) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const columns = [
    { label: t("volunteers.hours.month") },
    { label: t("volunteers.hours.team") },
    { label: t("volunteers.hours.shifts"), numeric: true },
    { label: t("volunteers.hours.time") },
  ];
  return (
    <Table caption={t("volunteers.hours.caption")} captionHidden columns={columns} fold="rows">
      {months.map(({ month, teamId, title, shifts, minutes }) => (
        <tr key={`${month}${teamId}`}>
          <th scope="row">{formats.monthYear(`${month}-01`)}</th>
          <td>
            <Texts of={title} />
          </td>
          <td className="num">
            <span className="only-narrow">{t("volunteers.hours.shiftCount", { shifts })}</span>
            <span className="only-wide">{formats.number(shifts)}</span>
          </td>
          <td>{formats.duration(minutes)}</td>
        </tr>
      ))}
    </Table>
  );
}
