import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { TermDays } from "@commonhouse/shell/committee-words";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Table } from "@commonhouse/ui/table";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, Texts } from "#/server";
import { PersonCell } from "../person-cell";
import { SeatTitle, seatName } from "../seat-title";

type Seat = ConsoleOutputs["committees"]["get"]["seats"][number];

type Props = {
  readonly committeeId: string;
  readonly seats: readonly Seat[];
  readonly ended: boolean;
};

/** The seats in their order, with who holds each and who comes next; each leads to its own page. */
export async function SeatTable({ committeeId, seats, ended }: Props) {
  const t = await getTranslate();
  if (seats.length === 0) {
    return (
      <Empty title={t("committees.noSeats")} level={3}>
        {t("committees.noSeatsHint")}
      </Empty>
    );
  }
  const columns = [
    { label: t("committees.past.seat") },
    { label: t("committees.past.person") },
    { label: t("committees.past.time") },
    { label: t("committees.past.how") },
    { label: <span className="hidden-text">{t("committees.console.fill")}</span> },
  ];
  return (
    <Table caption={t("committees.seats")} captionHidden columns={columns} fold="rows">
      {seats.map((seat, index) => (
        <SeatLine
          key={seat.seatId}
          href={`/committees/${committeeId}/${seat.seatId}`}
          seat={seat}
          position={index + 1}
          ended={ended}
        />
      ))}
    </Table>
  );
}

type LineProps = {
  readonly href: string;
  readonly seat: Seat;
  readonly position: number;
  readonly ended: boolean;
};

async function SeatLine({ href, seat, position, ended }: LineProps) {
  const [t, formats, name] = await Promise.all([
    getTranslate(),
    getFormats(),
    seatName({ seat, position }),
  ]);
  const { reserved, holder, later } = seat;
  return (
    <tr className={holder || ended ? undefined : "is-warn"}>
      <th scope="row">
        <a href={href}>
          <SeatTitle seat={seat} position={position} />
        </a>
        {Object.keys(reserved).length > 0 && (
          <p className="tiny soft">
            {t.rich("committees.reserved", { group: () => <Texts of={reserved} /> })}
          </p>
        )}
      </th>
      <td>{holder ? <PersonCell of={holder} /> : t("committees.vacancy")}</td>
      <td>
        {holder && <TermDays of={holder} t={t} formats={formats} />}
        {later.map(({ termId, name: next, from }) => (
          <p key={termId} className="tiny soft">
            {t("committees.next", { name: isolate(next), day: formats.date(from) })}
          </p>
        ))}
      </td>
      <td>
        {holder && (
          <span className="cluster">
            <Tag>{t(`committees.seating.${holder.seating}`)}</Tag>
            {!holder.member && <Tag tone="warn">{t("committees.console.notMember")}</Tag>}
          </span>
        )}
      </td>
      <td>
        {!holder && !ended && (
          <ButtonLink
            href={`${href}/fill`}
            aria-label={t("committees.console.fillNamed", { seat: name })}
          >
            {t("committees.console.fill")}
          </ButtonLink>
        )}
      </td>
    </tr>
  );
}
