import { teamRef } from "@commonhouse/api/teams/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { getTranslate, getWriting, officeApi, titled } from "#/server";
import { readTeams } from "../reach";
import { PlanHead } from "./plan-head";
import { Planned } from "./planned";
import { readWhen, suggestedWhen } from "./when";
import { WhenForm } from "./when-form";

export const generateMetadata = titled((t) => t("volunteers.console.form.planTitle"));

/** One shift or a whole series: first when, with every date shown; then what. */
export default async function PlanPage({ searchParams }: PageProps<"/volunteers/plan">) {
  const [api, query, t, { timeZone }] = await Promise.all([
    officeApi(),
    searchParams,
    getTranslate(),
    getWriting(),
  ]);
  const [{ teams }, skills] = await Promise.all([readTeams(), api.skills.list({})]);
  const open = teams.filter(({ ended }) => !ended);
  const when = readWhen(query);
  const asked = when?.teamId ?? teamRef.safeParse(query).data?.teamId;
  const team = open.find(({ teamId }) => teamId === asked) ?? open[0];
  if (!team) missing();

  if (!when || when.teamId !== team.teamId || query.step === "when") {
    const written = when ?? suggestedWhen(team.teamId, timeZone, new Date());
    return (
      <div className="narrow">
        <PlanHead t={t} step={0} />
        <WhenForm teams={open} written={{ ...written, teamId: team.teamId }} />
      </div>
    );
  }
  return (
    <>
      <PlanHead t={t} step={1} />
      <Planned when={when} team={team} skills={skills} />
    </>
  );
}
