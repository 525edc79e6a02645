import type { PortalOutputs } from "@commonhouse/api/portal";
import { isolate } from "@commonhouse/i18n/isolate";
import { TermDays } from "@commonhouse/shell/committee-words";
import { Empty } from "@commonhouse/ui/empty";
import { Table } from "@commonhouse/ui/table";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, Texts } from "#/server";
import { PersonCell } from "./person-cell";

type Seat = PortalOutputs["committees"]["get"]["seats"][number];

/** The seats in their order, with who holds each and who comes next. */
export async function SeatTable({ seats }: { readonly seats: readonly Seat[] }) {
  const t = await getTranslate();
  if (seats.length === 0) {
    return (
      <Empty title={t("committees.noSeats")} level={3}>
        {t("committees.noSeatsHint")}
      </Empty>
    );
  }
  const columns = [
    { label: t("committees.past.person") },
    { label: t("committees.past.seat") },
    { label: t("committees.past.time") },
    { label: t("committees.past.how") },
  ];
  return (
    <Table caption={t("committees.seats")} captionHidden columns={columns} fold="rows">
      {seats.map((seat, index) => (
        <SeatLine key={seat.seatId} seat={seat} position={index + 1} />
      ))}
    </Table>
  );
}

async function SeatLine({ seat, position }: { readonly seat: Seat; readonly position: number }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { title, reserved, holder, later } = seat;
  const named = Object.keys(title).length > 0;
  return (
    <tr className={holder ? undefined : "is-warn"}>
      <th scope="row">{holder ? <PersonCell of={holder} /> : t("committees.vacancy")}</th>
      <td>
        {named ? <Texts of={title} /> : t("committees.seat", { position })}
        {Object.keys(reserved).length > 0 && (
          <p className="tiny soft">
            {t.rich("committees.reserved", { group: () => <Texts of={reserved} /> })}
          </p>
        )}
      </td>
      <td>
        {holder && <TermDays of={holder} t={t} formats={formats} />}
        {later.map(({ termId, name, from }) => (
          <p key={termId} className="tiny soft">
            {t("committees.next", { name: isolate(name), day: formats.date(from) })}
          </p>
        ))}
      </td>
      <td>
        {holder && (
          <span className="cluster">
            <Tag>{t(`committees.seating.${holder.seating}`)}</Tag>
            {holder.mine && <Tag tone="accent">{t("committees.you")}</Tag>}
          </span>
        )}
      </td>
    </tr>
  );
}
