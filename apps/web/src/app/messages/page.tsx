import { inboxRequest } from "@commonhouse/api/notices/schema";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Form } from "@commonhouse/ui/form";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, memberApi, titled } from "#/server";
import { markAllRead } from "./actions";
import { NoticeRow } from "./notice-row";

export const generateMetadata = titled((t) => t("messages.title"));

/** What happened to this person, put into words only now, in the language they read today. */
export default async function MessagesPage({ searchParams }: PageProps<"/messages">) {
  const [api, { done, ...query }, t] = await Promise.all([
    memberApi(),
    searchParams,
    getTranslate(),
  ]);
  const { data: after = null } = inboxRequest.shape.after.safeParse(query);
  const { notices, next } = await api.notices.inbox({ after });
  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        title={t("messages.title")}
        actions={
          notices.some(({ read }) => !read) && (
            <Form action={markAllRead} faultTitle={t("form.refused")}>
              <SubmitButton variant="plain">{t("messages.markAllRead")}</SubmitButton>
            </Form>
          )
        }
      />
      <div className="stack">
        {notices.length === 0 ? (
          <Empty title={t("messages.none")}>{t("messages.noneHint")}</Empty>
        ) : (
          <List>
            {notices.map((notice) => (
              <NoticeRow key={notice.noticeId} notice={notice} />
            ))}
          </List>
        )}
        {next && (
          <p>
            <ButtonLink href={`/messages?${new URLSearchParams(next)}`}>
              {t("messages.older")}
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
