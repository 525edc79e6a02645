import { randomUUID } from "node:crypto";
import { Done } from "@commonhouse/shell/done";
import { Card } from "@commonhouse/ui/card";
import { Empty } from "@commonhouse/ui/empty";
import { Form } from "@commonhouse/ui/form";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, officeApi, titled } from "#/server";
import { addSkill } from "../actions";
import { readTeams } from "../reach";
import { VolunteersTabs } from "../tabs";
import { TextFields } from "../text-fields";
import { SkillRow } from "./skill-row";

export const generateMetadata = titled((t) => t("volunteers.console.tabs.skills"));

export default async function SkillsPage({ searchParams }: PageProps<"/volunteers/skills">) {
  const [api, { done }, t] = await Promise.all([officeApi(), searchParams, getTranslate()]);
  const [skills, { teams }] = await Promise.all([api.skills.list({ ended: true }), readTeams()]);
  // Whoever coordinates any team keeps the list for all of them.
  const acting = teams.find(({ ended }) => !ended)?.teamId;
  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        title={t("volunteers.console.tabs.skills")}
        sub={t("volunteers.console.skills.hint")}
      >
        <VolunteersTabs current="skills" />
      </PageHead>
      <div className="split even">
        {skills.length === 0 ? (
          <Empty title={t("volunteers.console.skills.none")}>
            {t("volunteers.console.skills.noneHint")}
          </Empty>
        ) : (
          <List>
            {skills.map((skill) => (
              <SkillRow key={skill.skillId} skill={skill} teamId={acting} />
            ))}
          </List>
        )}
        {acting && (
          <Card title={t("volunteers.console.skills.add")}>
            <Form
              action={addSkill}
              faultTitle={t("form.refused")}
              hidden={{ teamId: acting, skillId: randomUUID() }}
            >
              <TextFields label={t("volunteers.console.team.name")} />
              <SubmitButton>{t("volunteers.console.skills.create")}</SubmitButton>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
