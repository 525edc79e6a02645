import { randomUUID } from "node:crypto";
import { directionOf, type Locale } from "@commonhouse/i18n/locales";
import { Card } from "@commonhouse/ui/card";
import { Checkbox } from "@commonhouse/ui/checkbox";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { More } from "@commonhouse/ui/more";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { localLanguages } from "#/app/local-languages";
import { getTranslate } from "#/server";
import { addQuestion } from "./actions";

/** One more question, in the centre's languages at once, in others one press away. */
export async function AddQuestion() {
  const [t, { first, more }] = await Promise.all([getTranslate(), localLanguages()]);
  const field = (locale: Locale) => (
    <Field
      key={locale}
      name={`text.${locale}`}
      label={t("agreements.joining.one", { language: t(`languages.${locale}`) })}
      lang={locale}
      dir={directionOf(locale)}
      maxLength={300}
    />
  );
  return (
    <Card title={t("agreements.joining.add")}>
      <Form
        action={addQuestion}
        faultTitle={t("form.refused")}
        hidden={{ questionId: randomUUID() }}
      >
        {first.map(field)}
        <More
          summary={t("agreements.joining.moreLanguages")}
          icon="language"
          holds={more.map((locale) => `text.${locale}`)}
        >
          <div className="form">{more.map(field)}</div>
        </More>
        <Checkbox
          name="required"
          label={t("agreements.joining.mustAnswer")}
          help={t("agreements.joining.mustAnswerHelp")}
        />
        <SubmitButton variant="plain">{t("agreements.joining.doAdd")}</SubmitButton>
      </Form>
    </Card>
  );
}
