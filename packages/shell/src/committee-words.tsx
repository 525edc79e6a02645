import type { shownRules } from "@commonhouse/api/committees/schema";
import type { Formats } from "@commonhouse/i18n/formats";
import { isolate } from "@commonhouse/i18n/isolate";
import type { Translate } from "@commonhouse/i18n/translator";
import type { z } from "zod";

type Rules = z.infer<typeof shownRules>;

/** When a motion is carried, one sentence for each condition. */
export function RulesInWords({ rules, t }: { readonly rules: Rules; readonly t: Translate }) {
  const { conditions, quorums, tie } = rules;
  return (
    <>
      {conditions.map((one) => (
        <p key={`${one.of} ${one.share.join("/")}`}>
          {t(`committees.need.${one.of}`, { share: partOf(one, t) })}
        </p>
      ))}
      {quorums.map((one) => (
        <p key={one.share.join("/")}>{t("committees.quorum", { share: partOf(one, t) })}</p>
      ))}
      {quorums.length === 0 && <p>{t("committees.noQuorum")}</p>}
      <p>{t(`committees.tie.${tie}`)}</p>
    </>
  );
}

type Measured = Rules["quorums"][number] | Rules["conditions"][number];

/** A part as it stands in a sentence: at least half, more than two thirds. */
function partOf({ strict, share, shareName }: Measured, t: Translate): string {
  const fraction = isolate(share.join("/"));
  if (!strict) {
    return shareName === "other"
      ? t("committees.share.atLeast.other", { fraction })
      : t(`committees.share.atLeast.${shareName}`);
  }
  // Nothing is more than all: no rule says so.
  return shareName === "other" || shareName === "whole"
    ? t("committees.share.moreThan.other", { fraction })
    : t(`committees.share.moreThan.${shareName}`);
}

/** How long a seat is held, in whole years where it can be said so. */
export function termLength(months: number | null, t: Translate): string {
  if (months === null) return t("committees.term.open");
  return months % 12 === 0
    ? t("committees.term.years", { years: months / 12 })
    : t("committees.term.months", { months });
}

type TermProps = {
  readonly of: { readonly from: string; readonly until: string | null };
  readonly t: Translate;
  readonly formats: Formats;
  /** Whether it is to come, or over; else it is held now. */
  readonly phase?: "later" | "past";
};

/** From when until when somebody holds a seat, both days included. */
export function TermDays({ of: { from, until }, t, formats, phase }: TermProps) {
  const first = formats.date(from);
  // It ends with the first moment of the next day.
  const last = until && formats.date(new Date(new Date(until).getTime() - 1).toISOString());
  if (phase === "past" && last) return t("committees.span", { from: first, until: last });
  const begins = phase === "later" ? "committees.from" : "committees.since";
  return (
    <span className="cluster">
      <span>{t(begins, { day: first })}</span>
      <span>{last ? t("committees.until", { day: last }) : t("committees.open")}</span>
    </span>
  );
}
