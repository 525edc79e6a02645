import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { Card } from "@commonhouse/ui/card";
import { Face } from "@commonhouse/ui/face";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate } from "#/server";
import { recordHours } from "../../actions";

type Shift = ConsoleOutputs["shifts"]["get"];

/** How long each was there, saved and thereby confirmed as one list. */
export async function Hours({ shift }: { readonly shift: Shift }) {
  const t = await getTranslate();
  const { teamId, shiftId, people, startsAt, endsAt } = shift;
  const planned = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
  const open = people.some(({ confirmed }) => !confirmed);
  return (
    <Card title={t("volunteers.console.tabs.hours")} lit={open}>
      <p className="small">{t("volunteers.console.shift.hoursHint")}</p>
      <Form action={recordHours} faultTitle={t("form.refused")} hidden={{ teamId, shiftId }}>
        {people.map((one) => (
          <Worked key={one.personId} of={one} planned={planned} />
        ))}
        <SubmitButton variant={open ? "main" : "plain"} large={open}>
          {t(open ? "volunteers.console.shift.confirm" : "volunteers.console.shift.correct")}
        </SubmitButton>
      </Form>
    </Card>
  );
}

type WorkedProps = {
  readonly of: Shift["people"][number];
  /** In minutes: what stands there until somebody noted anything. */
  readonly planned: number;
};

async function Worked({ of: { personId, name, minutes, confirmed }, planned }: WorkedProps) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const worked = minutes ?? planned;
  return (
    <fieldset className="group">
      <legend className="pb-2">
        <span className="who">
          <Face name={name} size="s" />
          <span className="row-title">
            <bdi>{name}</bdi>
          </span>
          {said()}
        </span>
      </legend>
      <div className="grid max-w-80 grid-cols-2 gap-4">
        <Field
          name={`hours.${personId}`}
          inputMode="numeric"
          label={t("volunteers.minutes.hours")}
          defaultValue={String(Math.floor(worked / 60))}
        />
        <Field
          name={`minutes.${personId}`}
          inputMode="numeric"
          label={t("volunteers.minutes.minutes")}
          defaultValue={String(worked % 60)}
        />
      </div>
    </fieldset>
  );

  function said() {
    if (confirmed) return <Tag tone="done">{t("volunteers.hours.isConfirmed")}</Tag>;
    if (minutes === null) return <Tag>{t("volunteers.console.shift.notNoted")}</Tag>;
    const time = isolate(formats.duration(minutes));
    return <Tag tone="warn">{t("volunteers.console.shift.noted", { time })}</Tag>;
  }
}
