import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Table } from "@commonhouse/ui/table";
import { getFormats, getTranslate } from "#/server";

type Entry = ConsoleOutputs["audit"]["list"]["entries"][number];

/** Who did what, when, and to which thing: the thing leads to all that was done to it. */
export async function EntryTable({ entries }: { readonly entries: readonly Entry[] }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const columns = [
    { label: t("audit.when") },
    { label: t("audit.what") },
    { label: t("audit.who") },
    { label: t("audit.object") },
  ];
  return (
    <Table caption={t("audit.title")} captionHidden columns={columns} fold="rows">
      {entries.map((entry) => (
        <tr key={entry.entryId}>
          <td className="soft">
            <time dateTime={entry.at}>{formats.dateTime(entry.at)}</time>
          </td>
          <th scope="row">{t(`audit.actions.${entry.action}`)}</th>
          <td>{who(entry)}</td>
          <td>
            {entry.objectId === null ? (
              t(`audit.objects.${entry.objectKind}`)
            ) : (
              <a href={`/audit?objectId=${entry.objectId}`}>
                {t(`audit.objects.${entry.objectKind}`)}{" "}
                <code dir="ltr">{entry.objectId.slice(-6)}</code>
              </a>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );

  function who({ by, name }: Entry) {
    if (by !== "office") return <span className="soft">{t(`audit.by.${by}`)}</span>;
    return name === null ? <span className="soft">{t("audit.by.gone")}</span> : <bdi>{name}</bdi>;
  }
}
