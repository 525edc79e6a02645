import { getFormats, getTranslate, Texts } from "#/server";
import type { Offer } from "./week";

/** In one sentence why a shift is not offered; nothing where it is. */
export async function Why({
  of,
}: {
  readonly of: Pick<Offer, "why" | "clash" | "skill" | "team">;
}) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { why, clash, skill, team } = of;
  if (why === "assignments.notInTeam") {
    return t.rich("volunteers.why.notInTeam", { team: () => <Texts of={team} /> });
  }
  if (why === "assignments.introduction") return t("volunteers.why.introduction");
  if (why === "assignments.skill") {
    return t.rich("volunteers.why.skill", { skill: () => skill && <Texts of={skill.title} /> });
  }
  if (why === "assignments.full") return t("volunteers.why.full");
  if (why === "assignments.started") return t("volunteers.why.started");
  if (why === "assignments.cancelled") return t("volunteers.why.cancelled");
  if (why === null) return null;
  if (!clash) return t("volunteers.why.clashOther");
  return t.rich("volunteers.why.clash", {
    when: formats.dateTime(clash.startsAt),
    title: () => <Texts of={clash.title} />,
  });
}
