import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Face } from "@commonhouse/ui/face";
import { List } from "@commonhouse/ui/list";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate } from "#/server";
import { ScoreBars } from "../../../score-bars";
import { ScoreWords } from "../../../score-words";

type Suggestion = ConsoleOutputs["suggestions"]["forMentee"]["suggestions"][number];

type Props = {
  readonly mentee: { readonly programmeId: string; readonly formId: string };
  readonly of: readonly Suggestion[];
  /** Whether somebody can be proposed now. */
  readonly open: boolean;
};

/** Those who fit, the best first, each with the reasons and a bar for each part. */
export async function Suggestions({ mentee, of, open }: Props) {
  const t = await getTranslate();
  const here = `/mentorship/${mentee.programmeId}/waiting/${mentee.formId}`;
  const best = of.find(({ chosen }) => chosen) ?? of[0];
  return (
    <List ordered>
      {of.map((one) => (
        <li className="row" key={one.formId}>
          <div className="group">
            <div className="cluster between">
              <span className="who">
                <Face name={one.name} />
                <span>
                  <span className="row-title">
                    <bdi>{one.name}</bdi>
                  </span>
                  <span className="cluster tiny soft">
                    {one.pronouns && <bdi>{one.pronouns}</bdi>}
                    <span>{t("mentorship.console.list.free", { count: one.free })}</span>
                  </span>
                </span>
              </span>
              <span className="cluster">
                {one.chosen && <Tag tone="done">{t("mentorship.console.fit.chosen")}</Tag>}
                <b>{t("mentorship.console.points", { points: one.score.total })}</b>
              </span>
            </div>
            <ScoreBars of={one.score} />
            <div className="cluster between">
              <div className="flex-1 basis-60">
                <ScoreWords of={one.score} />
              </div>
              {open && (
                <ButtonLink
                  href={`${here}/${one.formId}`}
                  variant={one === best ? "main" : "plain"}
                  aria-label={t("mentorship.console.fit.lookNamed", { name: isolate(one.name) })}
                >
                  {t("mentorship.console.fit.look")}
                </ButtonLink>
              )}
            </div>
          </div>
        </li>
      ))}
    </List>
  );
}
