import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Facts } from "@commonhouse/ui/facts";
import { Form } from "@commonhouse/ui/form";
import { More } from "@commonhouse/ui/more";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate } from "#/server";
import { retry } from "./actions";

type Message = ConsoleOutputs["outbox"]["list"]["messages"][number];

const tones = { WAITING: "plain", SENT: "done", FAILED: "danger" } as const;

/** One message: to whom, how it stands, and, one press away, what it says. */
export async function MessageRow({ of }: { readonly of: Message }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <li className="row">
      <div className="group">
        <div className="cluster between">
          <p className="row-title">
            <bdi>{of.subject}</bdi>
          </p>
          <Tag tone={tones[of.state]}>{t(`outbox.states.${of.state}`)}</Tag>
        </div>
        <p className="cluster small soft">
          <bdi dir="ltr">{of.to}</bdi>
          <time dateTime={of.createdAt}>{formats.dateTime(of.createdAt)}</time>
          {of.state !== "SENT" && <span>{t("outbox.attempts", { count: of.attempts })}</span>}
        </p>
        <More summary={t("outbox.show")} icon="eye">
          <div className="group">
            <p className="lines small" dir="auto">
              {of.text}
            </p>
            <Facts facts={facts()} />
          </div>
        </More>
        {of.state === "FAILED" && (
          <Form action={retry} faultTitle={t("form.refused")} hidden={{ messageId: of.messageId }}>
            <SubmitButton variant="plain">{t("outbox.retry")}</SubmitButton>
          </Form>
        )}
      </div>
    </li>
  );

  function facts() {
    const when = (instant: string) => <time dateTime={instant}>{formats.dateTime(instant)}</time>;
    return [
      { key: "written", term: t("outbox.written"), detail: when(of.createdAt) },
      of.sentAt
        ? { key: "sent", term: t("outbox.sent"), detail: when(of.sentAt) }
        : { key: "due", term: t("outbox.due"), detail: when(of.dueAt) },
    ];
  }
}
