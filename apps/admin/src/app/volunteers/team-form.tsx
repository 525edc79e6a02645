import type { Texts } from "@commonhouse/i18n/locales";
import { Checkbox } from "@commonhouse/ui/checkbox";
import { Form } from "@commonhouse/ui/form";
import type { FormAction } from "@commonhouse/ui/form-state";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { TextFields } from "./text-fields";

type Props = {
  readonly action: FormAction;
  readonly teamId: string;
  readonly written?: {
    readonly title: Texts;
    readonly description: Texts;
    readonly introduction: boolean;
  };
};

/** What a team is called, what it does, and whether people are shown around first. */
export async function TeamForm({ action, teamId, written }: Props) {
  const t = await getTranslate();
  return (
    <Form action={action} faultTitle={t("form.refused")} hidden={{ teamId }}>
      <TextFields
        label={t("volunteers.console.team.name")}
        title={written?.title}
        description={written?.description ?? {}}
      />
      <Checkbox
        name="introduction"
        label={t("volunteers.console.team.introduction")}
        help={t("volunteers.console.team.introductionHelp")}
        defaultChecked={written?.introduction}
      />
      <SubmitButton variant={written ? "plain" : "main"} large={!written}>
        {t(written ? "common.save" : "volunteers.console.team.create")}
      </SubmitButton>
    </Form>
  );
}
