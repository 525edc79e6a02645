import type { ConsoleOutputs } from "@commonhouse/api/console";
import type { Texts } from "@commonhouse/i18n/locales";
import { Field } from "@commonhouse/ui/field";
import { More } from "@commonhouse/ui/more";
import { getTranslate } from "#/server";
import { TextFields } from "./text-fields";
import { textOf } from "./text-of";

type Props = {
  readonly skills: ConsoleOutputs["skills"]["list"];
  readonly written?: {
    readonly ownTitle: Texts;
    readonly place: string;
    readonly needed: number;
    readonly skill: { readonly skillId: string; readonly title: Texts } | null;
  };
};

/** What a shift is: where, for how many, and whether it needs a skill or a name of its own. */
export async function ShiftFields({ skills, written }: Props) {
  const [t, said] = await Promise.all([getTranslate(), textOf()]);
  const kept = written?.skill;
  const offered = skills.filter(({ ended, skillId }) => !ended || skillId === kept?.skillId);
  return (
    <>
      <Field
        name="needed"
        inputMode="numeric"
        label={t("volunteers.console.form.needed")}
        defaultValue={String(written?.needed ?? 2)}
        required
      />
      <Field
        name="place"
        label={t("volunteers.console.form.place")}
        help={t("volunteers.console.form.placeHelp")}
        defaultValue={written?.place}
        dir="auto"
        maxLength={120}
      />
      {offered.length > 0 && (
        <Field
          name="skillId"
          label={t("volunteers.console.form.skill")}
          defaultValue={kept?.skillId ?? ""}
        >
          <option value="">{t("volunteers.console.form.noSkill")}</option>
          {offered.map(({ skillId, title }) => (
            <option key={skillId} value={skillId}>
              {said(title)}
            </option>
          ))}
        </Field>
      )}
      <More
        summary={t("volunteers.console.form.ownName")}
        open={written && Object.keys(written.ownTitle).length > 0}
      >
        <div className="form">
          <p className="help">{t("volunteers.console.form.ownNameHelp")}</p>
          <TextFields label={t("volunteers.console.form.name")} title={written?.ownTitle} />
        </div>
      </More>
    </>
  );
}
