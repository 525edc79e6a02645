import type { PortalOutputs } from "@commonhouse/api/portal";
import { isolate } from "@commonhouse/i18n/isolate";
import { textIn } from "@commonhouse/i18n/locales";
import { Checkbox } from "@commonhouse/ui/checkbox";
import { Field } from "@commonhouse/ui/field";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getCentre, getLocale, getTranslate } from "#/server";

type Props = {
  readonly day: string;
  readonly teams: PortalOutputs["teams"]["list"]["teams"];
  readonly teamId: string | null;
  readonly free: boolean;
};

/** A form that only asks: its answer is an address that can be kept. */
export async function Filters({ day, teams, teamId, free }: Props) {
  const [t, locale, { localeOrder }] = await Promise.all([
    getTranslate(),
    getLocale(),
    getCentre(),
  ]);
  return (
    <form className="filters" method="get">
      <input type="hidden" name="day" value={day} />
      <Field name="teamId" label={t("volunteers.facts.team")} defaultValue={teamId ?? ""}>
        <option value="">{t("volunteers.filter.mine")}</option>
        {teams.map((team) => (
          <option key={team.teamId} value={team.teamId}>
            {isolate(textIn(team.title, locale, localeOrder).text)}
          </option>
        ))}
      </Field>
      <Checkbox name="free" label={t("volunteers.filter.free")} defaultChecked={free} />
      <SubmitButton variant="plain">{t("volunteers.filter.show")}</SubmitButton>
    </form>
  );
}
