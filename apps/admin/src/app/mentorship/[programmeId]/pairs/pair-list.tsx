import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Table } from "@commonhouse/ui/table";
import { getTranslate } from "#/server";
import { PairRow } from "./pair-row";

export type Show = "PROPOSED" | "ACTIVE" | "QUIET" | "ENDED" | "CLOSED";

type Props = Omit<ConsoleOutputs["pairings"]["list"], "own"> & {
  readonly programme: { readonly programmeId: string };
  readonly show: Show;
};

/** What each list is called in addresses, what its last columns say, and what stands in its place. */
const shown = {
  PROPOSED: { view: "proposed", columns: ["answers", "answerBy", "retract"], none: "noneProposed" },
  ACTIVE: { view: "active", columns: ["startedAt", "weeks"], none: "noneActive" },
  QUIET: { view: "quiet", columns: ["startedAt", "weeks"], none: "noneActive" },
  ENDED: { view: "ended", columns: ["startedAt", "endedAt"], none: "noneEnded" },
  CLOSED: { view: "closed", columns: ["proposedAt"], none: "noneClosed" },
} as const;

/** Pairs of one state. Names and dates, never what two people say or why. */
export async function PairList({ programme, show, pairings, next }: Props) {
  const t = await getTranslate();
  const { view, columns, none } = shown[show];
  if (pairings.length === 0 && !next) {
    return (
      <Empty title={t(`mentorship.console.pairs.${none}`)}>
        {t(`mentorship.console.pairs.${none}Hint`)}
      </Empty>
    );
  }
  return (
    <>
      <Table
        caption={t(`mentorship.console.pairs.${view}`)}
        captionHidden
        columns={[
          { label: t("mentorship.console.person") },
          { label: t("mentorship.console.mentor") },
          ...columns.map((column) => ({ label: head(column) })),
        ]}
        fold="rows"
      >
        {pairings.map((one) => (
          <PairRow key={one.pairingId} of={one} show={show} programme={programme} />
        ))}
      </Table>
      {next && (
        <p>
          <ButtonLink
            href={`/mentorship/${programme.programmeId}/pairs?${new URLSearchParams({
              view,
              proposedAt: next.proposedAt,
              pairingId: next.pairingId,
            })}`}
          >
            {t("common.more")}
          </ButtonLink>
        </p>
      )}
    </>
  );

  function head(column: (typeof columns)[number]) {
    const word = t(`mentorship.console.pairs.${column}`);
    return column === "retract" ? <span className="hidden-text">{word}</span> : word;
  }
}
