import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Table } from "@commonhouse/ui/table";
import { getTranslate } from "#/server";

type Compared = Extract<ConsoleOutputs["suggestions"]["compare"], { possible: true }>;

/** Who would get another mentor than in the best plan. */
export async function Moving({ of }: { readonly of: Compared["moving"] }) {
  const t = await getTranslate();
  const columns = [
    { label: t("mentorship.console.person") },
    { label: t("mentorship.console.compare.from") },
    { label: t("mentorship.console.compare.to") },
  ];
  return (
    <Table caption={t("mentorship.console.compare.moving")} columns={columns} fold="rows">
      {of.map(({ mentee, from, to }) => (
        <tr key={mentee.formId}>
          <th scope="row">
            <bdi>{mentee.name}</bdi>
          </th>
          <td>
            <span className="cluster">
              <span className="only-narrow tiny soft">{t("mentorship.console.compare.from")}</span>
              <bdi>{from.name}</bdi>
            </span>
          </td>
          <td>
            <span className="cluster">
              <span className="only-narrow tiny soft">{t("mentorship.console.compare.to")}</span>
              <bdi>{to.name}</bdi>
            </span>
          </td>
        </tr>
      ))}
    </Table>
  );
}
