import { randomUUID } from "node:crypto";
import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { TextFields } from "#/app/volunteers/text-fields";
import { getTranslate } from "#/server";
import { addTopic } from "../../actions";
import { TopicRow } from "./topic-row";

type Props = { readonly programme: ConsoleOutputs["programmes"]["get"] };

/** What mentors know about and others ask about. */
export async function Topics({ programme: { programmeId, topics, ended } }: Props) {
  const t = await getTranslate();
  return (
    <Group title={t("mentorship.console.settings.topics")}>
      <p className="help">{t("mentorship.console.settings.topicsHint")}</p>
      {topics.length === 0 ? (
        <p className="soft">{t("mentorship.console.settings.noTopics")}</p>
      ) : (
        <List>
          {topics.map((topic) => (
            <TopicRow key={topic.topicId} programmeId={programmeId} topic={topic} />
          ))}
        </List>
      )}
      {!ended && (
        <Card title={t("mentorship.console.settings.addTopic")} level={3}>
          <Form
            action={addTopic}
            faultTitle={t("form.refused")}
            hidden={{ programmeId, topicId: randomUUID() }}
          >
            <TextFields label={t("mentorship.console.settings.name")} />
            <SubmitButton>{t("mentorship.console.settings.addTopicButton")}</SubmitButton>
          </Form>
        </Card>
      )}
    </Group>
  );
}
