import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate } from "#/server";
import { retract } from "../../actions";
import { Person } from "../../person";
import type { Show } from "./pair-list";

type Pairing = ConsoleOutputs["pairings"]["list"]["pairings"][number];

type Props = {
  readonly of: Pairing;
  readonly show: Show;
  readonly programme: { readonly programmeId: string };
};

/** Two people, and how it stands between them as far as an office may know. */
export async function PairRow({ of, show, programme }: Props) {
  return (
    <tr className={of.quiet ? "is-warn" : undefined}>
      <th scope="row">
        <Person of={of.mentee} />
      </th>
      <td>
        <Person of={of.mentor} />
      </td>
      {show === "PROPOSED" && <Open of={of} programme={programme} />}
      {(show === "ACTIVE" || show === "QUIET") && <Running of={of} />}
      {show === "ENDED" && (
        <>
          <Day at={of.startedAt} word="startedAt" />
          <Day at={of.endedAt} word="endedAt" />
        </>
      )}
      {show === "CLOSED" && <Day at={of.proposedAt} word="proposedAt" />}
    </tr>
  );
}

type DayProps = {
  readonly at: string | null;
  /** What happened then; the head of the column says it where there is one. */
  readonly word: "startedAt" | "endedAt" | "proposedAt";
};

async function Day({ at, word }: DayProps) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <td>
      {at && (
        <span className="cluster">
          <span className="only-narrow tiny soft">{t(`mentorship.console.pairs.${word}`)}</span>
          <time dateTime={at}>{formats.date(at)}</time>
        </span>
      )}
    </td>
  );
}

async function Running({ of: { startedAt, weeksQuiet, quiet } }: Pick<Props, "of">) {
  const t = await getTranslate();
  const said = weeksQuiet !== null && t("mentorship.console.weeks", { count: weeksQuiet });
  return (
    <>
      <Day at={startedAt} word="startedAt" />
      <td>{quiet ? <Tag tone="warn">{said}</Tag> : said}</td>
    </>
  );
}

async function Open({ of, programme }: Omit<Props, "show">) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { answered, answerBy, pairingId, mentee, mentor } = of;
  return (
    <>
      <td>{t("mentorship.console.pairs.answered", { answered })}</td>
      <td>{answerBy && <time dateTime={answerBy}>{formats.dateTime(answerBy)}</time>}</td>
      <td>
        <Form action={retract} faultTitle={t("form.refused")} hidden={{ ...programme, pairingId }}>
          <SubmitButton
            variant="quiet"
            aria-label={t("mentorship.console.pairs.retractNamed", {
              mentee: isolate(mentee.name),
              mentor: isolate(mentor.name),
            })}
          >
            {t("mentorship.console.pairs.retract")}
          </SubmitButton>
        </Form>
      </td>
    </>
  );
}
