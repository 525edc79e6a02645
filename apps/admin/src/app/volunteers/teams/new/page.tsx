import { randomUUID } from "node:crypto";
import { missing } from "@commonhouse/shell/refusal-pages";
import { PageHead } from "@commonhouse/ui/page-head";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { createTeam } from "../../actions";
import { TeamForm } from "../../team-form";

export const generateMetadata = titled((t) => t("volunteers.console.teams.new"));

export default async function NewTeamPage() {
  await officeApi();
  if (!(await may("teams.create"))) missing();
  const t = await getTranslate();
  return (
    <div className="narrow">
      <PageHead
        back={{ href: "/volunteers/teams", label: t("volunteers.console.tabs.teams") }}
        title={t("volunteers.console.teams.new")}
      />
      <TeamForm action={createTeam} teamId={randomUUID()} />
    </div>
  );
}
