import { Row, When } from "@commonhouse/ui/row";
import { getFormats, Texts } from "#/server";
import { SeatBar, Standing } from "./seat-bar";
import type { Occurrence } from "./week";

/** One line of the week: when, what, where, and how it stands. */
export async function OccurrenceRow({ of }: { readonly of: Occurrence }) {
  const formats = await getFormats();
  return (
    <Row
      start={<When day={formats.time(of.startsAt)} />}
      title={<Texts of={of.title} />}
      href={`/workshops/${of.occurrenceId}`}
      sub={of.room && <bdi>{of.room}</bdi>}
      end={
        <>
          {!of.cancelled && <SeatBar of={of} />}
          <Standing of={of} />
        </>
      }
    />
  );
}
