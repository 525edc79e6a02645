import { Seats } from "@commonhouse/ui/seats";
import { getTranslate } from "#/server";

type Counted = { readonly needed: number; readonly taken: number; readonly mine?: boolean };

type Props = { readonly of: Counted; readonly big?: boolean };

/** Who is there and who is missing, as windows; one's own shines in another colour. */
export async function PeopleBar({ of: { needed, taken, mine }, big }: Props) {
  const t = await getTranslate();
  return (
    <Seats
      label={t("volunteers.takenOf", { taken, needed })}
      taken={taken}
      free={Math.max(0, needed - taken)}
      mine={mine ? taken - 1 : undefined}
      big={big}
    />
  );
}
