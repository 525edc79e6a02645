import { reachOf } from "@commonhouse/api/permissions";
import type { listRequest } from "@commonhouse/api/teams/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import type { z } from "zod";
import { getActor, officeApi } from "#/server";

/**
 * The teams whose people the reader looks after, a page of them from `after` on; ends the page for
 * whoever looks after none anywhere.
 */
export async function readTeams(after: z.infer<typeof listRequest>["after"] = null) {
  const [api, actor] = await Promise.all([officeApi(), getActor()]);
  const reach = actor ? reachOf(actor, "volunteers.manage") : [];
  if (reach?.length === 0) missing();
  const { teams, next } = await api.teams.list({ after });
  return { teams: teams.filter(({ teamId }) => reach?.includes(teamId) ?? true), next };
}
