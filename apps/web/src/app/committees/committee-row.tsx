import type { PortalOutputs } from "@commonhouse/api/portal";
import { Row } from "@commonhouse/ui/row";
import { Seats } from "@commonhouse/ui/seats";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate, Texts } from "#/server";

type Committee = PortalOutputs["committees"]["list"]["committees"][number];

/** One committee: how many of its seats are held, and whether the reader holds one. */
export async function CommitteeRow({ committee }: { readonly committee: Committee }) {
  const t = await getTranslate();
  const { committeeId, title, seats, filled, mine } = committee;
  const said = t("committees.filled", { seats, filled });
  return (
    <Row
      title={<Texts of={title} />}
      href={`/committees/${committeeId}`}
      sub={said}
      end={
        <span className="cluster">
          {mine && <Tag tone="accent">{t("committees.yours")}</Tag>}
          {seats > 0 && <Seats label={said} taken={filled} free={seats - filled} />}
        </span>
      }
    />
  );
}
