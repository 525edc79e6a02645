import { List } from "@commonhouse/ui/list";
import { Row, When } from "@commonhouse/ui/row";
import { SeatBar } from "#/app/seat-bar";
import { getFormats, getTranslate, Texts } from "#/server";
import { gapOf, type PlainShift } from "./week";

/** Where somebody is missing, each line with the way to those who could come. */
export async function GapList({ shifts }: { readonly shifts: readonly PlainShift[] }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <List>
      {shifts.map((one) => (
        <Row
          key={one.shiftId}
          start={<When day={formats.date(one.startsAt)} time={formats.time(one.startsAt)} />}
          title={<Texts of={one.title} />}
          href={`/volunteers/${one.teamId}/${one.shiftId}`}
          sub={one.place && <bdi>{one.place}</bdi>}
          end={
            <>
              <SeatBar of={{ capacity: one.needed, taken: one.taken, waiting: 0 }} />
              <span className="tiny soft">{t("volunteers.missing", { missing: gapOf(one) })}</span>
            </>
          }
        />
      ))}
    </List>
  );
}
