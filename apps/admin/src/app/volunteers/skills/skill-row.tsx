import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Form } from "@commonhouse/ui/form";
import { More } from "@commonhouse/ui/more";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate, Texts } from "#/server";
import { endSkill, renameSkill } from "../actions";
import { TextFields } from "../text-fields";

type Props = {
  readonly skill: ConsoleOutputs["skills"]["list"][number];
  /** The team the reader acts for; without one they only read. */
  readonly teamId: string | undefined;
};

/** One skill: how many people have it, its name to change, and the way out. */
export async function SkillRow({ skill, teamId }: Props) {
  const t = await getTranslate();
  const { skillId, title, people, ended } = skill;
  return (
    <li className="row">
      <div className="group">
        <div className="cluster between">
          <p className="row-title">
            <Texts of={title} />
          </p>
          <span className="cluster">
            <span className="small soft">
              {t("volunteers.console.teams.members", { count: people })}
            </span>
            {ended && <Tag>{t("volunteers.console.skills.ended")}</Tag>}
          </span>
        </div>
        {teamId && !ended && (
          <More summary={t("volunteers.console.skills.edit")} icon="settings">
            <div className="group">
              <Form
                action={renameSkill}
                faultTitle={t("form.refused")}
                hidden={{ teamId, skillId }}
              >
                <TextFields label={t("volunteers.console.team.name")} title={title} />
                <SubmitButton variant="plain">{t("common.save")}</SubmitButton>
              </Form>
              <Form action={endSkill} faultTitle={t("form.refused")} hidden={{ teamId, skillId }}>
                <SubmitButton variant="quiet">{t("volunteers.console.skills.end")}</SubmitButton>
                <p className="help">{t("volunteers.console.skills.endHint")}</p>
              </Form>
            </div>
          </More>
        )}
      </div>
    </li>
  );
}
