import type { PortalOutputs } from "@commonhouse/api/portal";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate, Texts } from "#/server";

type Programme = PortalOutputs["programmes"]["list"][number];

/** One programme that is open, and what the reader does in it already. */
export async function ProgrammeRow({ of }: { readonly of: Programme }) {
  const t = await getTranslate();
  return (
    <Row
      title={<Texts of={of.title} />}
      href={`/mentorship/${of.programmeId}`}
      sub={!of.asks && !of.offers && t("mentorship.programmes.askHint")}
      end={
        (of.asks || of.offers) && (
          <span className="cluster">
            {of.asks && <Tag tone="accent">{t("mentorship.form.myRequest")}</Tag>}
            {of.offers && <Tag tone="accent">{t("mentorship.form.myOffer")}</Tag>}
          </span>
        )
      }
    />
  );
}
