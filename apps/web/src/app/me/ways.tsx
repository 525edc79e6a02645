import { Group } from "@commonhouse/ui/group";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate } from "#/server";

type Props = {
  readonly address: string | null;
  /** Whether a calendar fetches the bookings. */
  readonly connected: boolean;
  /** Whether there is a text that this person has not agreed to. */
  readonly asked: boolean;
};

/** What has a page of its own. */
export async function Ways({ address, connected, asked }: Props) {
  const t = await getTranslate();
  return (
    <Group title={t("me.yours")}>
      <List>
        <Row
          start={<Icon name="phone" />}
          title={t("me.details.title")}
          sub={t("me.details.sub")}
          href="/me/details"
        />
        <Row
          start={<Icon name="messages" />}
          title={t("me.address.title")}
          sub={address === null ? t("me.address.none") : <bdi dir="ltr">{address}</bdi>}
          href="/me/address"
        />
        <Row
          start={<Icon name="workshops" />}
          title={t("me.calendar.title")}
          sub={t(connected ? "me.calendar.on" : "me.calendar.off")}
          href="/me/calendar"
        />
        <Row
          start={<Icon name="audit" />}
          title={t("me.agreement.title")}
          href="/me/agreement"
          end={asked && <Tag tone="warn">{t("me.agreement.asked")}</Tag>}
        />
      </List>
    </Group>
  );
}
