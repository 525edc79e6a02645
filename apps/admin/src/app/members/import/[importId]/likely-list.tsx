import type { ConsoleOutputs } from "@commonhouse/api/console";
import { List } from "@commonhouse/ui/list";
import { More } from "@commonhouse/ui/more";
import { Row } from "@commonhouse/ui/row";
import { getTranslate } from "#/server";

type Pair = ConsoleOutputs["memberImport"]["preview"]["likely"][number];

type Props = { readonly pairs: readonly Pair[]; readonly count: number };

/** Who may be there twice: no fault, but good to know before. */
export async function Likely({ pairs, count }: Props) {
  const t = await getTranslate();
  if (count === 0) return null;
  return (
    <More summary={t("memberImport.likely.title", { count })} icon="members">
      <p className="small soft">{t("memberImport.likely.hint")}</p>
      <List compact>
        {pairs.map((pair) => (
          <Row
            key={`${pair.line} ${pair.otherLine ?? pair.otherId}`}
            title={<bdi>{pair.name}</bdi>}
            sub={
              <span className="cluster">
                <span>{where(pair)}</span>
                <span>{t(`memberImport.likely.${pair.by}`)}</span>
              </span>
            }
          />
        ))}
      </List>
      {count > pairs.length && (
        <p className="small soft">
          {t("memberImport.likely.more", { count: count - pairs.length })}
        </p>
      )}
    </More>
  );

  function where({ line, otherLine }: Pair) {
    if (otherLine === null) return t("memberImport.likely.lineAndHere", { line });
    return t("memberImport.likely.twoLines", { line: otherLine, other: line });
  }
}
