import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Facts } from "@commonhouse/ui/facts";
import { Group } from "@commonhouse/ui/group";
import { Table } from "@commonhouse/ui/table";
import { getFormats, getTranslate } from "#/server";
import { Moving } from "./moving";

type Compared = Extract<ConsoleOutputs["suggestions"]["compare"], { possible: true }>;

/** What a pair chosen by hand would change in the best plan: in a sentence, in numbers, by name. */
export async function Difference({ of }: { readonly of: Compared }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const columns = [
    { label: <span className="hidden-text">{t("mentorship.console.compare.inAll")}</span> },
    { label: t("mentorship.console.compare.before"), numeric: true },
    { label: t("mentorship.console.compare.after"), numeric: true },
  ];
  const names = (people: Compared["losing"]) => (
    <span className="cluster">
      {people.map(({ formId, name }) => (
        <bdi key={formId}>{name}</bdi>
      ))}
    </span>
  );
  const concerned = (["losing", "gaining"] as const).filter((who) => of[who].length > 0);
  const number = (value: number | null) => (value === null ? "" : formats.number(value));
  return (
    <Group title={t("mentorship.console.compare.inAll")}>
      <p>{sentence()}</p>
      <Table caption={t("mentorship.console.compare.inAll")} captionHidden columns={columns}>
        {(["pairs", "total", "worst"] as const).map((value) => (
          <tr key={value}>
            <th scope="row">{t(`mentorship.console.compare.${value}`)}</th>
            <td className="num">{number(of.before[value])}</td>
            <td className="num">{number(of.after[value])}</td>
          </tr>
        ))}
      </Table>
      {concerned.length > 0 && (
        <Facts
          facts={concerned.map((who) => ({
            key: who,
            term: t(`mentorship.console.compare.${who}`),
            detail: names(of[who]),
          }))}
        />
      )}
      {of.moving.length > 0 && <Moving of={of.moving} />}
    </Group>
  );

  function sentence() {
    if (of.pairs < 0) return t("mentorship.console.compare.fewer", { fewer: -of.pairs });
    if (of.pairs > 0) return t("mentorship.console.compare.more", { more: of.pairs });
    if (of.total < 0) return t("mentorship.console.compare.lowers", { less: -of.total });
    if (of.total > 0) return t("mentorship.console.compare.raises", { more: of.total });
    return t("mentorship.console.compare.same");
  }
}
