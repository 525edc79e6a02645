import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Group } from "@commonhouse/ui/group";
import { getTranslate } from "#/server";
import { PairList } from "./pair-list";

type List = ConsoleOutputs["pairings"]["list"];

type Props = {
  readonly programme: { readonly programmeId: string };
  readonly list: List;
  /** Those that went quiet; null on later pages, where each stands in its place. */
  readonly quiet: List | null;
  readonly quietDays: number;
};

/** Pairs that run: those without a sign for longer first, then all others. */
export async function Running({ programme, list, quiet, quietDays }: Props) {
  const t = await getTranslate();
  if (!quiet || quiet.pairings.length === 0) {
    return <PairList programme={programme} show="ACTIVE" {...list} />;
  }
  const others = list.pairings.filter((one) => !one.quiet);
  return (
    <div className="stack">
      <Group title={t("mentorship.console.pairs.quiet")}>
        <p className="help">{t("mentorship.console.pairs.quietHint", { days: quietDays })}</p>
        <PairList programme={programme} show="QUIET" {...quiet} />
      </Group>
      {(others.length > 0 || list.next) && (
        <Group title={t("mentorship.console.pairs.others")}>
          <PairList programme={programme} show="ACTIVE" pairings={others} next={list.next} />
        </Group>
      )}
    </div>
  );
}
