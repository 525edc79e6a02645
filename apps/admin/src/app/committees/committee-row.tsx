import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate, Texts } from "#/server";

type Committee = ConsoleOutputs["committees"]["list"]["committees"][number];

/** One committee: how many of its seats are held, and whether some are vacant. */
export async function CommitteeRow({ committee }: { readonly committee: Committee }) {
  const t = await getTranslate();
  const { committeeId, title, seats, filled, ended } = committee;
  return (
    <Row
      title={<Texts of={title} />}
      href={`/committees/${committeeId}`}
      sub={t("committees.filled", { seats, filled })}
      end={state()}
    />
  );

  function state() {
    if (ended) return <Tag>{t("committees.endedTag")}</Tag>;
    if (filled === seats) return null;
    return <Tag tone="warn">{t("committees.vacant", { count: seats - filled })}</Tag>;
  }
}
