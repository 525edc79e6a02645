import { Field } from "@commonhouse/ui/field";
import { getFormats, getTranslate } from "#/server";

type Props = {
  /** What the day is: of a shift, or the first of several. */
  readonly label: string;
  readonly written: { readonly day: string; readonly from: string; readonly until: string };
};

/** A day and its times, by the clocks of the centre. */
export async function TimeFields({ label, written }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <>
      <p className="help">{t("common.timesIn", { zone: formats.zoneName(new Date()) })}</p>
      <Field name="day" type="date" label={label} defaultValue={written.day} required />
      <div className="pair">
        <Field
          name="from"
          type="time"
          label={t("volunteers.console.form.from")}
          defaultValue={written.from}
          required
        />
        <Field
          name="until"
          type="time"
          label={t("volunteers.console.form.until")}
          help={t("volunteers.console.form.untilHelp")}
          defaultValue={written.until}
          required
        />
      </div>
    </>
  );
}
