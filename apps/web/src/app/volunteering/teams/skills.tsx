import type { PortalOutputs } from "@commonhouse/api/portal";
import { Card } from "@commonhouse/ui/card";
import { Choices } from "@commonhouse/ui/choices";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, Texts } from "#/server";
import { saveSkills } from "../actions";

/** What the reader says that they can do, as one list that is saved as a whole. */
export async function Skills({ skills }: { readonly skills: PortalOutputs["skills"]["mine"] }) {
  const t = await getTranslate();
  return (
    <div id="skills">
      <Card title={t("volunteers.teams.skills")}>
        {skills.length === 0 ? (
          <p className="small soft">{t("volunteers.teams.skillsNone")}</p>
        ) : (
          <Form action={saveSkills} faultTitle={t("form.refused")}>
            {skills.map(({ skillId }) => (
              <input key={skillId} type="hidden" name="shown" value={skillId} />
            ))}
            <Choices
              name="mine"
              kind="checkbox"
              legend={t("volunteers.teams.skillsLegend")}
              help={t("volunteers.teams.skillsHint")}
              defaultValue={skills.filter(({ mine }) => mine).map(({ skillId }) => skillId)}
              choices={skills.map(({ skillId, title }) => ({
                value: skillId,
                label: <Texts of={title} />,
              }))}
            />
            <SubmitButton variant="plain">{t("volunteers.teams.skillsSave")}</SubmitButton>
          </Form>
        )}
      </Card>
    </div>
  );
}
