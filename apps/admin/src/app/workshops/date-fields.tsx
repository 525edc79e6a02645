import { Field } from "@commonhouse/ui/field";
import { getFormats, getTranslate } from "#/server";

type Written = {
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly room: string;
  readonly capacity: number;
};

/** When, where and for how many, by the clocks of the centre. */
export async function DateFields({ written }: { readonly written: Written }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <>
      <p className="help">{t("common.timesIn", { zone: formats.zoneName(new Date()) })}</p>
      <Field
        name="day"
        type="date"
        label={t("console.date.day")}
        defaultValue={written.day}
        required
      />
      <div className="pair">
        <Field
          name="from"
          type="time"
          label={t("console.date.from")}
          defaultValue={written.from}
          required
        />
        <Field
          name="until"
          type="time"
          label={t("console.date.until")}
          help={t("console.date.untilHelp")}
          defaultValue={written.until}
          required
        />
      </div>
      <Field
        name="room"
        label={t("console.date.room")}
        help={t("console.date.roomHelp")}
        defaultValue={written.room}
        dir="auto"
        maxLength={120}
      />
      <Field
        name="capacity"
        inputMode="numeric"
        label={t("console.date.capacity")}
        defaultValue={String(written.capacity)}
        required
      />
    </>
  );
}
