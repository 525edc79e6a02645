import { listRequest, messageState } from "@commonhouse/api/outbox/schema";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { List } from "@commonhouse/ui/list";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { Tabs } from "@commonhouse/ui/tabs";
import { getCentre, getTranslate, officeApi, titled } from "#/server";
import { MessageRow } from "./message-row";

export const generateMetadata = titled((t) => t("outbox.title"));

export default async function OutboxPage({ searchParams }: PageProps<"/outbox">) {
  const [api, query, t, { demo }] = await Promise.all([
    officeApi(),
    searchParams,
    getTranslate(),
    getCentre(),
  ]);
  const { createdAt, messageId } = query;
  const { data: after = null } = listRequest.shape.after.safeParse({ createdAt, messageId });
  const { data: state = null } = messageState.safeParse(query.state);
  const { messages, next } = await api.outbox.list({ after, state });
  const tabs = [
    { href: "/outbox", label: t("outbox.all"), current: state === null },
    ...messageState.options.map((one) => ({
      href: `/outbox?state=${one}`,
      label: t(`outbox.states.${one}`),
      current: state === one,
    })),
  ];
  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead title={t("outbox.title")} sub={t("outbox.hint")} />
      <div className="stack tight">
        {!demo && <Notice icon="eye">{t("outbox.masked")}</Notice>}
        <Tabs label={t("outbox.title")} tabs={tabs} />
        {messages.length === 0 ? (
          <Empty title={t(state ? "common.noResults" : "outbox.none")}>
            {state === null && t("outbox.noneHint")}
          </Empty>
        ) : (
          <List>
            {messages.map((message) => (
              <MessageRow key={message.messageId} of={message} />
            ))}
          </List>
        )}
        {next && (
          <p>
            <ButtonLink
              href={`/outbox?${new URLSearchParams({ ...next, ...(state && { state }) })}`}
            >
              {t("outbox.older")}
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
