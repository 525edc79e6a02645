import { isPersonal } from "@commonhouse/api/notice-kinds";
import type { PortalOutputs } from "@commonhouse/api/portal";
import { isolate } from "@commonhouse/i18n/isolate";
import { textIn } from "@commonhouse/i18n/locales";
import { Form } from "@commonhouse/ui/form";
import { Icon } from "@commonhouse/ui/icon";
import { Row } from "@commonhouse/ui/row";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Tag } from "@commonhouse/ui/tag";
import { getCentre, getFormats, getLocale, getTranslate } from "#/server";
import { markRead } from "./actions";

type Notice = PortalOutputs["notices"]["inbox"]["notices"][number];

/** One message: what happened, when, and the way there. */
export async function NoticeRow({ notice }: { readonly notice: Notice }) {
  const [t, formats, said] = await Promise.all([getTranslate(), getFormats(), sentence(notice)]);
  const { noticeId, page, createdAt, read } = notice;
  return (
    <Row
      id={noticeId}
      start={<Icon name="messages" />}
      title={read ? <span className="soft">{said}</span> : said}
      href={page}
      sub={<time dateTime={createdAt}>{formats.dateTime(createdAt)}</time>}
      end={
        !read && (
          <div className="cluster">
            <Tag tone="warn">{t("messages.unread")}</Tag>
            <Form action={markRead} faultTitle={t("form.refused")} hidden={{ noticeId }}>
              <SubmitButton variant="plain">{t("messages.markRead")}</SubmitButton>
            </Form>
          </div>
        )
      }
    />
  );
}

async function sentence({ kind, about }: Notice) {
  const [t, formats, locale, { localeOrder }] = await Promise.all([
    getTranslate(),
    getFormats(),
    getLocale(),
    getCentre(),
  ]);
  if (isPersonal(kind)) return t(`notices.${kind}`);
  if (kind === "other" || !about) return t("notices.other");
  return t(`notices.${kind}`, {
    title: isolate(textIn(about.title, locale, localeOrder).text),
    when: isolate(formats.dateTime(about.startsAt)),
  });
}
