import { pairRequest } from "@commonhouse/api/suggestions/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Empty } from "@commonhouse/ui/empty";
import { Group } from "@commonhouse/ui/group";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, officeApi, titled } from "#/server";
import { Person } from "../../../../person";
import { ScoreBars } from "../../../../score-bars";
import { ScoreWords } from "../../../../score-words";
import { WrittenFacts } from "../../../../written-facts";
import { Difference } from "./difference";
import { ProposeForm } from "./propose-form";

export const generateMetadata = titled((t) => t("mentorship.console.compare.title"));

/** Shall these two be asked, and what would it mean for all others? */
export default async function ComparePage({
  params,
}: PageProps<"/mentorship/[programmeId]/waiting/[formId]/[mentorFormId]">) {
  const [api, asked, t] = await Promise.all([officeApi(), params, getTranslate()]);
  const { programmeId, formId, mentorFormId } = asked;
  const { data: pair } = pairRequest.safeParse({
    programmeId,
    menteeFormId: formId,
    mentorFormId,
  });
  if (!pair) missing();
  const [mentee, mentor, programme, compared] = await Promise.all([
    api.mentorship.form({ programmeId, formId }),
    api.mentorship.form({ programmeId, formId: mentorFormId }),
    api.programmes.get({ programmeId }),
    api.suggestions.compare(pair),
  ]);
  const back = `/mentorship/${programmeId}/waiting/${formId}`;
  return (
    <>
      <PageHead
        back={{ href: back, label: <bdi>{mentee.name}</bdi> }}
        title={t("mentorship.console.compare.title")}
        sub={
          <span className="cluster">
            <Person of={mentee} />
            <Person of={mentor} />
          </span>
        }
      />
      {compared.possible ? (
        <div className="split">
          <div className="stack">
            <Card lit>
              <div className="group">
                <div className="cluster between">
                  <h2>{t("mentorship.console.compare.fits")}</h2>
                  <b>{t("mentorship.console.points", { points: compared.score.total })}</b>
                </div>
                <ScoreBars of={compared.score} />
                <ScoreWords of={compared.score} />
              </div>
              {!programme.ended && <ProposeForm pair={pair} days={programme.answerDays} />}
            </Card>
            <Difference of={compared} />
          </div>
          <aside className="stack">
            <Group title={t("mentorship.console.written.mentorTitle")}>
              <WrittenFacts of={mentor} />
            </Group>
          </aside>
        </div>
      ) : (
        <Empty
          title={t("mentorship.console.compare.impossible")}
          action={<ButtonLink href={back}>{t("mentorship.console.compare.others")}</ButtonLink>}
        >
          {t(`mentorship.console.reasons.${compared.reason}`)}
        </Empty>
      )}
    </>
  );
}
