import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { textIn } from "@commonhouse/i18n/locales";
import { Empty } from "@commonhouse/ui/empty";
import { Form } from "@commonhouse/ui/form";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { Row } from "@commonhouse/ui/row";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getCentre, getLocale, getTranslate, Texts } from "#/server";
import { endQuestion, moveQuestion } from "./actions";

type Asked = ConsoleOutputs["questions"]["list"];

/** What is asked, in its order; each can be moved a place, or asked no longer. */
export async function Questions({ questions }: { readonly questions: Asked }) {
  const [t, reader, { localeOrder }] = await Promise.all([
    getTranslate(),
    getLocale(),
    getCentre(),
  ]);
  return (
    <Group title={t("agreements.joining.questions")}>
      <p className="small soft">{t("agreements.joining.questionsHint")}</p>
      {questions.length === 0 ? (
        <Empty title={t("agreements.joining.none")} level={3}>
          {t("agreements.joining.noneHint")}
        </Empty>
      ) : (
        <List ordered>
          {questions.map((one, index) => (
            <Row
              key={one.questionId}
              title={<Texts of={one.text} />}
              sub={t(one.required ? "agreements.joining.required" : "agreements.joining.optional")}
              end={
                <span className="cluster">
                  {index > 0 && move(one, "up")}
                  {index < questions.length - 1 && move(one, "down")}
                  <Form
                    action={endQuestion}
                    faultTitle={t("form.refused")}
                    hidden={{ questionId: one.questionId }}
                  >
                    <SubmitButton
                      variant="plain"
                      aria-label={t("agreements.joining.endNamed", { question: said(one) })}
                    >
                      {t("agreements.joining.end")}
                    </SubmitButton>
                  </Form>
                </span>
              }
            />
          ))}
        </List>
      )}
      {questions.length > 0 && <p className="help">{t("agreements.joining.endHint")}</p>}
    </Group>
  );

  function said({ text }: Asked[number]) {
    return isolate(textIn(text, reader, localeOrder).text);
  }

  function move(one: Asked[number], direction: "up" | "down") {
    const { questionId } = one;
    return (
      <Form action={moveQuestion} faultTitle={t("form.refused")} hidden={{ questionId, direction }}>
        <SubmitButton
          variant="plain"
          aria-label={t(`agreements.joining.${direction}Named`, { question: said(one) })}
        >
          {t(`agreements.joining.${direction}`)}
        </SubmitButton>
      </Form>
    );
  }
}
