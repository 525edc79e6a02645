import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { getTranslate } from "#/server";
import { PeopleBar } from "../people-bar";
import type { Offer } from "../week";
import { Why } from "../why";

const clashes = ["assignments.placeThen", "assignments.waitThen", "assignments.shiftThen"] as const;

/** Somebody is needed, but not this member now: why, and what would change that. */
export async function Refused({ of }: { readonly of: Offer }) {
  const t = await getTranslate();
  const { title, hint, href, label } = words();
  return (
    <Card lit>
      <PeopleBar of={of} big />
      <div className="group">
        <h2>{title}</h2>
        {of.why !== "assignments.introduction" && (
          <p className="small">
            <Why of={of} />
          </p>
        )}
        <p className="small soft">{hint}</p>
      </div>
      <p>
        <ButtonLink href={href} variant="main" large>
          {label}
        </ButtonLink>
      </p>
    </Card>
  );

  function words() {
    const team = `/volunteering/teams/${of.teamId}`;
    if (of.why === "assignments.notInTeam") {
      return {
        title: t("volunteers.card.notInTeam.title"),
        hint: t("volunteers.card.notInTeam.hint"),
        href: team,
        label: t("volunteers.card.toTeam"),
      };
    }
    if (of.why === "assignments.introduction") {
      return {
        title: t("volunteers.card.introduction.title"),
        hint: t("volunteers.card.introduction.hint"),
        href: team,
        label: t("volunteers.card.toTeam"),
      };
    }
    if (of.why === "assignments.skill") {
      return {
        title: t("volunteers.card.skill.title"),
        hint: t("volunteers.card.skill.hint"),
        href: "/volunteering/teams#skills",
        label: t("volunteers.card.toSkills"),
      };
    }
    const clashed = clashes.some((one) => one === of.why) ? of.clash : null;
    const waits = clashed?.kind === "WAIT";
    return {
      title: t("volunteers.card.clash.title"),
      hint: t(waits ? "volunteers.card.clash.waitHint" : "volunteers.card.clash.hint"),
      href: clashed
        ? `${clashed.kind === "SHIFT" ? "/volunteering" : "/workshops"}/${clashed.sourceId}`
        : "/home",
      label: t("volunteers.card.toClash"),
    };
  }
}
