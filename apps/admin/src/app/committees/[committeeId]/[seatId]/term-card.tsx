import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { localDay } from "@commonhouse/i18n/week";
import { TermDays } from "@commonhouse/shell/committee-words";
import { Card } from "@commonhouse/ui/card";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, getWriting } from "#/server";
import { endTerm, strikeTerm } from "../../actions";
import { PersonCell } from "../../person-cell";

type Seat = ConsoleOutputs["committees"]["get"]["seats"][number];

type Props = {
  readonly term: Seat["later"][number] & { readonly member?: boolean };
  readonly seat: { readonly committeeId: string; readonly seatId: string };
  readonly phase: "now" | "later";
};

/** Who holds the seat, or will; another end for it, or that it was a mistake. */
export async function TermCard({ term, seat, phase }: Props) {
  const [t, formats, { timeZone }] = await Promise.all([
    getTranslate(),
    getFormats(),
    getWriting(),
  ]);
  const { termId, name, until, seating, member = true } = term;
  const hidden = { ...seat, termId };
  const last = until ? localDay(new Date(new Date(until).getTime() - 1), timeZone) : "";
  const said = { name: isolate(name) };
  return (
    <Card title={t(phase === "now" ? "committees.console.holder" : "committees.console.later")}>
      <div className="cluster between">
        <PersonCell of={term} />
        <span className="cluster">
          <Tag>{t(`committees.seating.${seating}`)}</Tag>
          {!member && <Tag tone="warn">{t("committees.console.notMember")}</Tag>}
        </span>
      </div>
      <p className="small soft">
        <TermDays
          of={term}
          t={t}
          formats={formats}
          phase={phase === "later" ? "later" : undefined}
        />
      </p>
      <Form action={endTerm} faultTitle={t("form.refused")} hidden={hidden}>
        <Field
          name="until"
          type="date"
          label={t("committees.console.ends")}
          help={t("committees.console.endTermHint")}
          defaultValue={last}
        />
        <SubmitButton variant="plain" aria-label={t("committees.console.endNamed", said)}>
          {t("committees.console.endNow")}
        </SubmitButton>
      </Form>
      <Form action={strikeTerm} faultTitle={t("form.refused")} hidden={hidden}>
        <p className="help">{t("committees.console.strikeHint")}</p>
        <SubmitButton variant="quiet" aria-label={t("committees.console.strikeNamed", said)}>
          {t("committees.console.strike")}
        </SubmitButton>
      </Form>
    </Card>
  );
}
