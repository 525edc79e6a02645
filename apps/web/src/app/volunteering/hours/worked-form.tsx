import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { noteHours } from "../actions";

type Worked = {
  readonly shiftId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly minutes: number | null;
};

/** How long somebody was there, in hours and minutes; until something is noted, as it was planned. */
export async function WorkedForm({
  of: { shiftId, minutes, startsAt, endsAt },
}: {
  readonly of: Worked;
}) {
  const t = await getTranslate();
  const worked = minutes ?? Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
  return (
    <Form action={noteHours} faultTitle={t("form.refused")} hidden={{ shiftId }} className="group">
      <div className="grid max-w-80 grid-cols-2 gap-4">
        <Field
          name="hours"
          inputMode="numeric"
          label={t("volunteers.minutes.hours")}
          defaultValue={String(Math.floor(worked / 60))}
        />
        <Field
          name="minutes"
          inputMode="numeric"
          label={t("volunteers.minutes.minutes")}
          defaultValue={String(worked % 60)}
        />
      </div>
      <SubmitButton variant="plain">{t("volunteers.minutes.save")}</SubmitButton>
    </Form>
  );
}
