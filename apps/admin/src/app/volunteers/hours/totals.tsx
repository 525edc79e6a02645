import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Face } from "@commonhouse/ui/face";
import { Icon } from "@commonhouse/ui/icon";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Table } from "@commonhouse/ui/table";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate } from "#/server";

type Props = {
  readonly totals: ConsoleOutputs["hours"]["totals"];
  readonly span: { readonly teamId: string; readonly from: string; readonly until: string };
};

/** Who was there how long for one team, and the same as a file. */
export async function Totals({ totals: { people, next }, span }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { teamId, from, until } = span;
  if (people.length === 0) {
    return (
      <Empty title={t("volunteers.console.hours.none")} level={3}>
        {t("volunteers.console.hours.noneHint")}
      </Empty>
    );
  }
  const columns = [
    { label: t("volunteers.console.person") },
    { label: t("volunteers.console.tabs.hours") },
    { label: t("volunteers.tabs.shifts") },
    { label: t("volunteers.hours.open") },
  ];
  return (
    <>
      <Table
        caption={t("volunteers.console.hours.caption")}
        captionHidden
        columns={columns}
        fold="rows"
      >
        {people.map(({ personId, name, pronouns, minutes, shifts, unconfirmed }) => (
          <tr key={personId}>
            <th scope="row">
              <span className="who">
                <Face name={name} size="s" />
                <span>
                  <bdi>{name}</bdi> {pronouns && <bdi className="tiny soft">{pronouns}</bdi>}
                </span>
              </span>
            </th>
            <td>{formats.duration(minutes)}</td>
            <td>{t("volunteers.hours.shiftCount", { shifts })}</td>
            <td>{unconfirmed > 0 && <Tag tone="warn">{formats.duration(unconfirmed)}</Tag>}</td>
          </tr>
        ))}
      </Table>
      {next && (
        <p>
          <ButtonLink
            href={`/volunteers/hours?${new URLSearchParams({
              teamId,
              from,
              until,
              minutes: String(next.minutes),
              personId: next.personId,
            })}`}
          >
            {t("common.more")}
          </ButtonLink>
        </p>
      )}
      <form className="cluster" method="post" action="/volunteers/hours/table">
        {Object.entries({ teamId, from, until }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton variant="plain">
          <Icon name="download" />
          {t("volunteers.console.hours.download")}
        </SubmitButton>
        <p className="help">{t("volunteers.console.hours.downloadHint")}</p>
      </form>
    </>
  );
}
