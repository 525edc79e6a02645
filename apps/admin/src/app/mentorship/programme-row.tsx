import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate, Texts } from "#/server";

type Programme = ConsoleOutputs["programmes"]["list"]["programmes"][number];

/** One programme: how many offer and are paired, and what waits in it. */
export async function ProgrammeRow({ of }: { readonly of: Programme }) {
  const t = await getTranslate();
  return (
    <Row
      title={<Texts of={of.title} />}
      href={`/mentorship/${of.programmeId}`}
      sub={
        <span className="cluster">
          <span>{t("mentorship.console.list.mentors", { count: of.mentors })}</span>
          <span>{t("mentorship.console.list.active", { count: of.active })}</span>
        </span>
      }
      end={
        of.ended ? (
          <Tag>{t("mentorship.console.list.ended")}</Tag>
        ) : (
          <span className="cluster">
            {of.proposed > 0 && (
              <Tag>{t("mentorship.console.list.proposed", { count: of.proposed })}</Tag>
            )}
            <Tag tone={of.waiting > 0 ? "warn" : "plain"}>
              {t("mentorship.console.list.waiting", { count: of.waiting })}
            </Tag>
          </span>
        )
      }
    />
  );
}
