import type { Formats } from "@commonhouse/i18n/formats";
import type { Translate } from "@commonhouse/i18n/translator";
import { Form } from "@commonhouse/ui/form";
import type { FormAction } from "@commonhouse/ui/form-state";
import { Group } from "@commonhouse/ui/group";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { Row } from "@commonhouse/ui/row";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Tag } from "@commonhouse/ui/tag";

type Session = {
  readonly sessionId: string;
  readonly kind: "portal" | "console";
  readonly day: string;
  readonly device: "PHONE" | "TABLET" | "COMPUTER" | "PROGRAM";
  readonly current: boolean;
};

type Props = {
  readonly t: Translate;
  readonly formats: Formats;
  readonly sessions: readonly Session[];
  readonly end: FormAction;
  readonly endOthers: FormAction;
  /** Only so many are shown, this one first; the rest stands at the address. */
  readonly short?: { readonly most: number; readonly rest: string };
};

/** Where a person is signed in, and a way to end each. The same in both apps. */
export function Sessions({ t, formats, sessions, end, endOthers, short }: Props) {
  const sorted = sessions.toSorted((one, other) => Number(other.current) - Number(one.current));
  const shown = sorted.slice(0, short?.most);
  return (
    <Group title={t("me.sessions.title")}>
      <p className="small soft">{t("me.sessions.hint")}</p>
      <List>
        {shown.map(({ sessionId, kind, day, device, current }) => (
          <Row
            key={sessionId}
            start={<Icon name="lock" />}
            title={t("me.sessions.where", {
              device: t(`me.sessions.devices.${device}`),
              app: t(`me.sessions.kinds.${kind}`),
            })}
            sub={t("me.sessions.since", { day: formats.date(day) })}
            end={
              current ? (
                <Tag tone="accent">{t("me.sessions.current")}</Tag>
              ) : (
                <Form action={end} faultTitle={t("form.refused")} hidden={{ sessionId }}>
                  <SubmitButton variant="plain">{t("me.sessions.end")}</SubmitButton>
                </Form>
              )
            }
          />
        ))}
      </List>
      {short && shown.length < sessions.length && (
        <p>
          <a href={short.rest}>{t("me.sessions.all", { count: sessions.length })}</a>
        </p>
      )}
      {sessions.length > 1 ? (
        <Form action={endOthers} faultTitle={t("form.refused")}>
          <SubmitButton variant="plain">{t("me.sessions.endOthers")}</SubmitButton>
        </Form>
      ) : (
        <p className="small soft">{t("me.sessions.one")}</p>
      )}
    </Group>
  );
}
