import { randomUUID } from "node:crypto";
import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { addSeries, addShift } from "../actions";
import type { When } from "../form-schema";
import { ShiftFields } from "../shift-fields";
import type { plannedBy } from "./when";

type Props = {
  readonly when: When;
  readonly rule: ReturnType<typeof plannedBy>["rule"];
  readonly count: number;
  readonly skills: ConsoleOutputs["skills"]["list"];
};

/** The second half of planning: what it is. The dates travel with it, as they were shown. */
export async function WhatForm({ when, rule, count, skills }: Props) {
  const t = await getTranslate();
  const { teamId, day, from, until } = when;
  const once = { teamId, day, from, until, shiftId: randomUUID() };
  return (
    <Form
      action={rule ? addSeries : addShift}
      faultTitle={t("form.refused")}
      hidden={rule ? series() : once}
    >
      {rule?.weekdays.map((name) => (
        <input key={name} type="hidden" name="weekdays" value={name} />
      ))}
      <ShiftFields skills={skills} />
      <SubmitButton large>{t("volunteers.console.form.create", { count })}</SubmitButton>
    </Form>
  );

  function series(): Record<string, string> {
    if (!rule) return {};
    const { weekdays: _, everyWeeks, ...days } = rule;
    return { teamId, seriesId: randomUUID(), ...days, everyWeeks: String(everyWeeks) };
  }
}
