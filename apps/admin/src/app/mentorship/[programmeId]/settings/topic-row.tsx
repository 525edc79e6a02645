import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Form } from "@commonhouse/ui/form";
import { More } from "@commonhouse/ui/more";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Tag } from "@commonhouse/ui/tag";
import { TextFields } from "#/app/volunteers/text-fields";
import { getTranslate, Texts } from "#/server";
import { endTopic, renameTopic } from "../../actions";

type Props = {
  readonly programmeId: string;
  readonly topic: ConsoleOutputs["programmes"]["get"]["topics"][number];
};

/** One topic: its name to change, and the way out. */
export async function TopicRow({ programmeId, topic: { topicId, title, ended } }: Props) {
  const t = await getTranslate();
  const hidden = { programmeId, topicId };
  return (
    <li className="row">
      <div className="group">
        <div className="cluster between">
          <p className="row-title">
            <Texts of={title} />
          </p>
          {ended && <Tag>{t("mentorship.console.settings.topicEnded")}</Tag>}
        </div>
        {!ended && (
          <>
            <Form
              action={renameTopic}
              faultTitle={t("form.refused")}
              hidden={hidden}
              className="group"
            >
              <More summary={t("mentorship.console.settings.changeTopic")} icon="settings">
                <div className="form">
                  <TextFields label={t("mentorship.console.settings.name")} title={title} />
                  <SubmitButton variant="plain">{t("common.save")}</SubmitButton>
                </div>
              </More>
            </Form>
            <More summary={t("mentorship.console.settings.endTopic")} icon="exit">
              <Form
                action={endTopic}
                faultTitle={t("form.refused")}
                hidden={hidden}
                className="group"
              >
                <p className="help">{t("mentorship.console.settings.endTopicHint")}</p>
                <p>
                  <SubmitButton variant="plain">
                    {t("mentorship.console.settings.endTopic")}
                  </SubmitButton>
                </p>
              </Form>
            </More>
          </>
        )}
      </div>
    </li>
  );
}
