import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Field } from "@commonhouse/ui/field";
import { getTranslate } from "#/server";
import { textOf } from "./text-of";

type Team = ConsoleOutputs["teams"]["list"]["teams"][number];

type Props = {
  readonly teams: readonly Pick<Team, "teamId" | "title" | "ended">[];
  readonly teamId: string | null;
  /** A first choice that means all of them. */
  readonly all?: boolean;
  /** Closed ones too. */
  readonly ended?: boolean;
};

/** One team of those in reach. */
export async function TeamField({ teams, teamId, all = false, ended = false }: Props) {
  const [t, said] = await Promise.all([getTranslate(), textOf()]);
  const offered = teams.filter((team) => ended || !team.ended);
  return (
    <Field name="teamId" label={t("volunteers.facts.team")} defaultValue={teamId ?? ""}>
      {all && <option value="">{t("volunteers.console.allTeams")}</option>}
      {offered.map((team) => (
        <option key={team.teamId} value={team.teamId}>
          {said(team.title)}
        </option>
      ))}
    </Field>
  );
}
