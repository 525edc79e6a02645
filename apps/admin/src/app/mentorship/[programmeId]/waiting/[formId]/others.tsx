import type { ConsoleOutputs } from "@commonhouse/api/console";
import { List } from "@commonhouse/ui/list";
import { More } from "@commonhouse/ui/more";
import { Row } from "@commonhouse/ui/row";
import { getTranslate } from "#/server";

type Props = {
  readonly of: ConsoleOutputs["suggestions"]["forMentee"]["others"];
  readonly open: boolean;
};

/** Those who do not fit, each with the first rule against the two. */
export async function Others({ of, open }: Props) {
  const t = await getTranslate();
  const secret = of.some(({ reason }) => reason === "notPossible");
  return (
    <More
      summary={t("mentorship.console.fit.others", { count: of.length })}
      icon="members"
      open={open}
    >
      <div className="group">
        {secret && <p className="help">{t("mentorship.console.reasonsHint")}</p>}
        <List compact>
          {of.map(({ formId, name, reason }) => (
            <Row
              key={formId}
              title={<bdi>{name}</bdi>}
              end={<span className="small soft">{t(`mentorship.console.reasons.${reason}`)}</span>}
            />
          ))}
        </List>
      </div>
    </More>
  );
}
