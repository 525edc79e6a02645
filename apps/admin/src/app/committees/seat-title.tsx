import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { textIn } from "@commonhouse/i18n/locales";
import { getCentre, getLocale, getTranslate, Texts } from "#/server";

type Seat = ConsoleOutputs["committees"]["get"]["seats"][number];

type Props = { readonly seat: Pick<Seat, "title">; readonly position: number };

/** What a seat is called: by its name, or by its number where it has none. */
export async function SeatTitle({ seat: { title }, position }: Props) {
  const t = await getTranslate();
  if (Object.keys(title).length === 0) return t("committees.seat", { position });
  return <Texts of={title} />;
}

/** The same as plain text, where no element fits. */
export async function seatName({ seat: { title }, position }: Props): Promise<string> {
  const [t, reader, { localeOrder }] = await Promise.all([
    getTranslate(),
    getLocale(),
    getCentre(),
  ]);
  if (Object.keys(title).length === 0) return t("committees.seat", { position });
  return isolate(textIn(title, reader, localeOrder).text);
}
