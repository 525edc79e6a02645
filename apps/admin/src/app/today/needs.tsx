import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Group } from "@commonhouse/ui/group";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { GapList } from "#/app/volunteers/gap-list";
import { getFormats, getTranslate } from "#/server";

type Today = ConsoleOutputs["today"]["get"];

/** Where somebody can do something about it. */
const acts = {
  applications: { href: "/members/applications", icon: "members" },
  withdrawn: { href: "/members/applications/withdrawn", icon: "audit" },
  gaps: { href: "/volunteers", icon: "volunteering" },
  hours: { href: "/volunteers/hours", icon: "clock" },
  newcomers: { href: "/mentorship", icon: "mentorship" },
  answers: { href: "/mentorship", icon: "mentorship" },
  quiet: { href: "/mentorship", icon: "mentorship" },
  messages: { href: "/outbox?state=FAILED", icon: "messages" },
  invitations: { href: "/members?arrived=no", icon: "members" },
} as const;

/** What somebody should look at, each line with the way to the act; nothing where nothing waits. */
export async function Needs({ needs, gaps }: Pick<Today, "needs" | "gaps">) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  if (needs.length === 0) return null;
  return (
    <Group title={t("today.needs")}>
      <List>
        {needs.map(({ need, count }) => (
          <Row
            key={need}
            start={<Icon name={acts[need].icon} />}
            title={t(`today.need.${need}`, { count })}
            href={acts[need].href}
            sub={t(`today.hint.${need}`)}
            end={
              <Tag tone={need === "invitations" ? undefined : "warn"}>{formats.number(count)}</Tag>
            }
          />
        ))}
      </List>
      {gaps.length > 0 && (
        <>
          <h3 className="small soft">{t("today.gaps")}</h3>
          <GapList shifts={gaps} />
        </>
      )}
    </Group>
  );
}
