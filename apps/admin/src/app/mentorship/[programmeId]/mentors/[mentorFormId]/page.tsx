import { programmeForm } from "@commonhouse/api/mentorship/schema";
import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Card } from "@commonhouse/ui/card";
import { Face } from "@commonhouse/ui/face";
import { Form } from "@commonhouse/ui/form";
import { Group } from "@commonhouse/ui/group";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate, officeApi, titled } from "#/server";
import { vetMentor } from "../../../actions";
import { WrittenFacts } from "../../../written-facts";

export const generateMetadata = titled((t) => t("mentorship.console.mentors.page"));

/** What a mentor offers, and whether the team has met them. */
export default async function MentorPage({
  params,
  searchParams,
}: PageProps<"/mentorship/[programmeId]/mentors/[mentorFormId]">) {
  const [api, asked, { done }, t] = await Promise.all([
    officeApi(),
    params,
    searchParams,
    getTranslate(),
  ]);
  const { programmeId, mentorFormId: formId } = asked;
  const { data: ref } = programmeForm.safeParse({ programmeId, formId });
  if (!ref) missing();
  const mentor = await api.mentorship.form(ref);
  if (mentor.side !== "MENTOR") missing();
  const { vetted } = mentor;
  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{
          href: `/mentorship/${ref.programmeId}/mentors`,
          label: t("mentorship.console.tabs.mentors"),
        }}
        face={<Face name={mentor.name} size="xl" />}
        title={<bdi>{mentor.name}</bdi>}
        sub={
          <span className="cluster">
            {mentor.pronouns && <bdi>{mentor.pronouns}</bdi>}
            {vetted && <Tag tone="done">{t("mentorship.console.mentors.met")}</Tag>}
            {mentor.paused && <Tag>{t("mentorship.console.mentors.paused")}</Tag>}
          </span>
        }
      />
      <div className="split act-first">
        <Card
          lit={!vetted}
          title={t(`mentorship.console.mentors.${vetted ? "unvetTitle" : "vetTitle"}`)}
        >
          <p className="small">{t("mentorship.console.mentors.vetHint")}</p>
          <Form
            action={vetMentor}
            faultTitle={t("form.refused")}
            hidden={{ ...ref, ...(!vetted && { vetted: "on" }) }}
          >
            <SubmitButton variant={vetted ? "plain" : "main"}>
              {t(`mentorship.console.mentors.${vetted ? "unvet" : "vet"}`)}
            </SubmitButton>
          </Form>
        </Card>
        <Group title={t("mentorship.console.written.mentorTitle")}>
          <WrittenFacts of={mentor} />
        </Group>
      </div>
    </>
  );
}
