import { randomUUID } from "node:crypto";
import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Table } from "@commonhouse/ui/table";
import { getTranslate } from "#/server";
import { proposeAll } from "../../actions";
import { Person } from "../../person";
import { ScoreBars } from "../../score-bars";
import { PairBox } from "./pair-box";

type Props = {
  readonly programmeId: string;
  readonly pairs: ConsoleOutputs["suggestions"]["plan"]["pairs"];
  /** Whether anything can be proposed. */
  readonly open: boolean;
};

/** The pairs of the plan, those waiting longest first, each with a box; what is ticked is proposed in one go. */
export async function PlanForm({ programmeId, pairs, open }: Props) {
  const t = await getTranslate();
  const longest = pairs.toSorted((one, other) => other.mentee.days - one.mentee.days);
  const columns = [
    { label: t("mentorship.console.person") },
    { label: t("mentorship.console.plan.tick") },
    { label: t("mentorship.console.waits") },
    { label: t("mentorship.console.mentor") },
    { label: t("mentorship.console.fit.score") },
    { label: t("mentorship.console.fit.why") },
  ];
  return (
    <Form action={proposeAll} faultTitle={t("form.refused")} hidden={{ programmeId }}>
      <Table
        caption={t("mentorship.console.plan.caption")}
        captionHidden
        columns={columns}
        fold="rows"
      >
        {longest.map(({ mentee, mentor, score }, index) => (
          <tr key={mentee.formId}>
            <th scope="row">
              <Person
                of={mentee}
                href={`/mentorship/${programmeId}/waiting/${mentee.formId}/${mentor.formId}`}
              />
            </th>
            <td>
              {open && (
                <PairBox
                  first={index === 0}
                  mentee={mentee.formId}
                  mentor={mentor.formId}
                  drawn={randomUUID()}
                  word={t("mentorship.console.plan.tick")}
                  named={t("mentorship.console.plan.tickNamed", {
                    mentee: isolate(mentee.name),
                    mentor: isolate(mentor.name),
                  })}
                />
              )}
            </td>
            <td>{t("mentorship.console.days", { count: mentee.days })}</td>
            <td>
              <Person of={mentor} />
            </td>
            <td>{t("mentorship.console.points", { points: score.total })}</td>
            <td className="basis-full lg:min-w-72">
              <ScoreBars of={score} />
            </td>
          </tr>
        ))}
      </Table>
      {open && (
        <div className="group">
          <p>
            <SubmitButton large>{t("mentorship.console.plan.propose")}</SubmitButton>
          </p>
          <p className="small soft">{t("mentorship.console.plan.told")}</p>
        </div>
      )}
    </Form>
  );
}
