import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ownNameOf } from "@commonhouse/i18n/locales";
import { Group } from "@commonhouse/ui/group";
import { Table } from "@commonhouse/ui/table";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate } from "#/server";

type Line = ConsoleOutputs["memberImport"]["preview"]["first"][number];

/** The first good lines as people, to see at a glance whether the columns are right. */
export async function FirstLines({ of }: { readonly of: readonly Line[] }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const columns = [
    { label: t("memberImport.fields.name") },
    { label: t("memberImport.fields.mail") },
    { label: t("memberImport.fields.joined") },
    { label: t("memberImport.fields.skills") },
    { label: t("memberImport.fields.area") },
    { label: t("memberImport.fields.note") },
  ];
  return (
    <Group title={t("memberImport.first")}>
      <Table caption={t("memberImport.first")} captionHidden columns={columns} fold="rows">
        {of.map((line) => (
          <tr key={line.line}>
            <th scope="row">
              <bdi>{line.name}</bdi>{" "}
              <Tag tone={line.known ? "plain" : "accent"}>
                {t(line.known ? "memberImport.isKnown" : "memberImport.isNew")}
              </Tag>
              <span className="tiny soft cluster">
                <span>{t("memberImport.line", { line: line.line })}</span>
                {line.pronouns && <bdi>{line.pronouns}</bdi>}
                {line.locale && <bdi lang={line.locale}>{ownNameOf(line.locale)}</bdi>}
              </span>
            </th>
            <td>
              <bdi dir="ltr">{line.mail}</bdi>
              {line.phone && (
                <>
                  <br />
                  <bdi dir="ltr" className="tiny soft">
                    {line.phone}
                  </bdi>
                </>
              )}
            </td>
            <td>
              {line.joined && <time dateTime={line.joined}>{formats.date(line.joined)}</time>}{" "}
              <span className="tiny soft">{t(`memberImport.states.${line.status}`)}</span>
            </td>
            <td>{line.skills.length > 0 && <bdi>{formats.list(line.skills)}</bdi>}</td>
            <td>{line.area && <bdi>{line.area}</bdi>}</td>
            <td>{line.note && <bdi className="small">{line.note}</bdi>}</td>
          </tr>
        ))}
      </Table>
    </Group>
  );
}
