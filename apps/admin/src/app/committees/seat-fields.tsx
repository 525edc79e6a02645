import type { Texts } from "@commonhouse/i18n/locales";
import { getTranslate } from "#/server";
import { TextFields } from "./text-fields";

type Props = { readonly written?: { readonly title: Texts; readonly reserved: Texts } };

/** What a seat is called, and whom it is kept for; both may stay empty. */
export async function SeatFields({ written }: Props) {
  const t = await getTranslate();
  return (
    <TextFields
      fields={[
        {
          name: "title",
          label: t("committees.console.seatName"),
          help: t("committees.console.seatNameHelp"),
          written: written?.title,
        },
        {
          name: "reserved",
          label: t("committees.console.reserved"),
          help: t("committees.console.reservedHelp"),
          written: written?.reserved,
        },
      ]}
    />
  );
}
