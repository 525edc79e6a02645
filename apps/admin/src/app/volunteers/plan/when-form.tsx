import type { ConsoleOutputs } from "@commonhouse/api/console";
import { firstDayOf } from "@commonhouse/i18n/format-tag";
import { Choices } from "@commonhouse/ui/choices";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getFormats, getTranslate, getWriting } from "#/server";
import { showDates } from "../actions";
import { repeats, type When } from "../form-schema";
import { TeamField } from "../team-field";
import { weekdaysFrom } from "./when";

type Props = {
  readonly teams: ConsoleOutputs["teams"]["list"]["teams"];
  readonly written: When;
};

/** The first half of planning: for which team, when, and how often. */
export async function WhenForm({ teams, written }: Props) {
  const [t, formats, { formatTag }] = await Promise.all([
    getTranslate(),
    getFormats(),
    getWriting(),
  ]);
  return (
    <Form action={showDates} faultTitle={t("form.refused")}>
      <TeamField teams={teams} teamId={written.teamId} />
      <p className="help">{t("common.timesIn", { zone: formats.zoneName(new Date()) })}</p>
      <Field
        name="day"
        type="date"
        label={t("volunteers.console.form.first")}
        defaultValue={written.day}
        required
      />
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
      <Choices
        name="repeat"
        kind="radio"
        legend={t("volunteers.console.form.repeat")}
        defaultValue={written.repeat}
        choices={repeats.map((value) => ({
          value,
          label: t(`volunteers.console.form.repeats.${value}`),
        }))}
      />
      <Choices
        name="weekdays"
        kind="checkbox"
        legend={t("volunteers.console.form.days")}
        help={t("volunteers.console.form.daysHelp")}
        defaultValue={written.weekdays}
        choices={weekdaysFrom(firstDayOf(formatTag)).map(({ name, day }) => ({
          value: name,
          label: formats.weekdayName(day),
        }))}
      />
      <Field
        name="last"
        type="date"
        label={t("volunteers.console.form.last")}
        help={t("volunteers.console.form.lastHelp")}
        defaultValue={written.last ?? ""}
      />
      <SubmitButton large>{t("volunteers.console.form.preview")}</SubmitButton>
    </Form>
  );
}
