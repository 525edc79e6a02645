import { Group } from "@commonhouse/ui/group";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate } from "#/server";

type Props = {
  /** Null where the reader may not know. */
  readonly failedMessages: number | null;
  readonly openInvitations: number | null;
};

/** What somebody should look at; nothing where nothing waits. */
export async function Needs({ failedMessages, openInvitations }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  if (!failedMessages && !openInvitations) return null;
  return (
    <Group title={t("today.needs")}>
      <List>
        {failedMessages ? (
          <Row
            start={<Icon name="messages" />}
            title={t("today.messages", { count: failedMessages })}
            href="/outbox?state=FAILED"
            sub={t("today.messagesHint")}
            end={<Tag tone="warn">{formats.number(failedMessages)}</Tag>}
          />
        ) : null}
        {openInvitations ? (
          <Row
            start={<Icon name="members" />}
            title={t("today.invitations", { count: openInvitations })}
            href="/members"
            sub={t("today.invitationsHint")}
            end={<Tag>{formats.number(openInvitations)}</Tag>}
          />
        ) : null}
      </List>
    </Group>
  );
}
