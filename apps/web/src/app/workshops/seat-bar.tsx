import type { PortalOutputs } from "@commonhouse/api/portal";
import { countable, Seats } from "@commonhouse/ui/seats";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate } from "#/server";

type Occurrence = PortalOutputs["occurrences"]["between"]["occurrences"][number];
type Counted = Pick<Occurrence, "capacity" | "taken" | "waiting" | "place">;

/** The seats of an occurrence as windows; one's own shines in another colour. */
export async function SeatBar({ of, big }: { readonly of: Counted; readonly big?: boolean }) {
  const t = await getTranslate();
  const { capacity, taken, waiting, place } = of;
  if (Math.max(capacity, taken) + waiting > countable) return null;
  const mine = { CONFIRMED: taken - 1, WAITING: taken + waiting - 1, WITHDRAWN: undefined };
  return (
    <Seats
      label={t("workshops.takenOf", { taken, capacity })}
      taken={taken}
      free={Math.max(0, capacity - taken)}
      waiting={waiting}
      mine={place ? mine[place] : undefined}
      big={big}
    />
  );
}

/** In words how it stands: one's own place first, then what is left. */
export async function Standing({ of }: { readonly of: Occurrence }) {
  const t = await getTranslate();
  const { cancelled, place, capacity, taken, waiting } = of;
  if (cancelled) return <Tag tone="danger">{t("workshops.cancelled")}</Tag>;
  if (place === "CONFIRMED") return <Tag tone="accent">{t("workshops.place.CONFIRMED")}</Tag>;
  if (place === "WAITING") return <Tag tone="warn">{t("workshops.place.WAITING")}</Tag>;
  return <span className="tiny soft">{left()}</span>;

  function left() {
    if (taken < capacity) return t("workshops.leftOf", { seats: capacity - taken, capacity });
    return waiting > 0 ? t("workshops.fullWaiting", { waiting }) : t("workshops.full");
  }
}
