import { Seats } from "@commonhouse/ui/seats";
import { getTranslate } from "#/server";

type Counted = { readonly capacity: number; readonly taken: number; readonly waiting: number };

/** The seats of an occurrence as windows. */
export async function SeatBar({ of: { capacity, taken, waiting } }: { readonly of: Counted }) {
  const t = await getTranslate();
  return (
    <Seats
      label={t("workshops.takenOf", { taken, capacity })}
      taken={taken}
      free={Math.max(0, capacity - taken)}
      waiting={waiting}
    />
  );
}
