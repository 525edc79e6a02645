import type { PortalOutputs } from "@commonhouse/api/portal";
import { Card } from "@commonhouse/ui/card";
import { Field } from "@commonhouse/ui/field";
import { getTranslate, Texts } from "#/server";
import { longest } from "./form-schema";

type Props = { readonly questions: PortalOutputs["applications"]["form"]["questions"] };

/** What the centre asks; nothing where it asks nothing. */
export async function QuestionFields({ questions }: Props) {
  const t = await getTranslate();
  if (questions.length === 0) return null;
  return (
    <Card title={t("applications.form.questions")}>
      <p className="small soft">{t("applications.form.questionsHelp")}</p>
      {questions.map(({ questionId, text, required }) => (
        <Field
          key={questionId}
          name={`${required ? "required" : "answer"}.${questionId}`}
          type="textarea"
          rows={3}
          label={<Texts of={text} />}
          help={t(required ? "applications.form.required" : "applications.form.optional")}
          dir="auto"
          maxLength={longest}
          required={required}
        />
      ))}
    </Card>
  );
}
