import type { PortalOutputs } from "@commonhouse/api/portal";
import { TermDays } from "@commonhouse/shell/committee-words";
import { Table } from "@commonhouse/ui/table";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, Texts } from "#/server";
import { PersonCell } from "./person-cell";

type Term = PortalOutputs["terms"]["past"]["terms"][number];

/** Who held a seat, who left last first. */
export async function PastTable({ terms }: { readonly terms: readonly Term[] }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const columns = [
    { label: t("committees.past.person") },
    { label: t("committees.past.seat") },
    { label: t("committees.past.time") },
    { label: t("committees.past.how") },
  ];
  return (
    <Table caption={t("committees.past.caption")} captionHidden columns={columns} fold="rows">
      {terms.map((term) => (
        <tr key={term.termId}>
          <th scope="row">
            <PersonCell of={term} />
          </th>
          <td>{Object.keys(term.seat).length > 0 && <Texts of={term.seat} />}</td>
          <td>
            <TermDays of={term} t={t} formats={formats} phase="past" />
          </td>
          <td>
            <Tag>{t(`committees.seating.${term.seating}`)}</Tag>
          </td>
        </tr>
      ))}
    </Table>
  );
}
