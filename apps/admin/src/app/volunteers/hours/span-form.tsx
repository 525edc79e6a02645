import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Field } from "@commonhouse/ui/field";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { TeamField } from "../team-field";

type Props = {
  readonly teams: ConsoleOutputs["teams"]["list"]["teams"];
  readonly span: { readonly teamId: string; readonly from: string; readonly until: string };
};

/** A form that only asks: its answer is an address that can be kept. */
export async function SpanForm({ teams, span }: Props) {
  const t = await getTranslate();
  return (
    <form className="filters" method="get">
      <TeamField teams={teams} teamId={span.teamId} ended />
      <Field
        name="from"
        type="date"
        label={t("volunteers.console.hours.from")}
        defaultValue={span.from}
      />
      <Field
        name="until"
        type="date"
        label={t("volunteers.console.hours.until")}
        defaultValue={span.until}
      />
      <SubmitButton variant="plain">{t("common.show")}</SubmitButton>
    </form>
  );
}
