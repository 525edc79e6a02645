import { applicationRef } from "@commonhouse/api/decisions/schema";
import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Empty } from "@commonhouse/ui/empty";
import { Face } from "@commonhouse/ui/face";
import { Group } from "@commonhouse/ui/group";
import { PageHead } from "@commonhouse/ui/page-head";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate, officeApi, Texts, titled } from "#/server";
import { Alike } from "./alike";
import { Answered } from "./answered";
import { Decide } from "./decide";
import { Sent } from "./sent";

export const generateMetadata = titled((t) => t("applications.desk.pageTitle"));

/** One request: what was written, who it may be, and the decision. */
export default async function ApplicationPage({
  params,
  searchParams,
}: PageProps<"/members/applications/[applicantId]">) {
  const [api, { applicantId: personId }, { done }, t] = await Promise.all([
    officeApi(),
    params,
    searchParams,
    getTranslate(),
  ]);
  const { data: ref } = applicationRef.safeParse({ personId });
  if (!ref) missing();
  const of = await api.decisions.get(ref);
  const tones = { WAITING: "warn", ACCEPTED: "done", DECLINED: "plain" } as const;
  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{ href: "/members/applications", label: t("applications.desk.title") }}
        face={<Face name={of.name} size="xl" />}
        title={<bdi>{of.name}</bdi>}
        sub={
          <span className="cluster">
            {of.pronouns && <bdi>{of.pronouns}</bdi>}
            <Tag tone={tones[of.state]}>{t(`applications.desk.states.${of.state}`)}</Tag>
          </span>
        }
      />
      <div className="split even">
        <div className="stack">
          {of.alike.length > 0 && <Alike of={of} />}
          <Group title={t("applications.desk.answers")}>
            {of.answers.length === 0 ? (
              <Empty title={t("applications.desk.noAnswers")} level={3} />
            ) : (
              of.answers.map(({ questionId, question, answer }) => (
                <section className="group" key={questionId}>
                  <h3>
                    <Texts of={question} />
                  </h3>
                  <p className="lines" dir="auto">
                    {answer}
                  </p>
                </section>
              ))
            )}
          </Group>
          <Sent of={of} />
        </div>
        <div className="stack">
          {of.state === "WAITING" ? <Decide of={of} /> : <Answered of={of} />}
        </div>
      </div>
    </>
  );
}
