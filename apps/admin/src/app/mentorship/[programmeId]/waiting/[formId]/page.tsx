import { programmeForm } from "@commonhouse/api/mentorship/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Empty } from "@commonhouse/ui/empty";
import { Face } from "@commonhouse/ui/face";
import { Group } from "@commonhouse/ui/group";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, officeApi, titled } from "#/server";
import { OwnPairs } from "../../../own-pairs";
import { WrittenFacts } from "../../../written-facts";
import { Others } from "./others";
import { Suggestions } from "./suggestions";

export const generateMetadata = titled((t) => t("mentorship.console.waiting.page"));

/** Who fits this person, how well, and why? */
export default async function SuggestionsPage({
  params,
}: PageProps<"/mentorship/[programmeId]/waiting/[formId]">) {
  const [api, asked, t] = await Promise.all([officeApi(), params, getTranslate()]);
  const { data: ref } = programmeForm.safeParse(asked);
  if (!ref) missing();
  const { own, mentee, suggestions, others, because } = await api.suggestions.forMentee(ref);
  const busy = mentee.taken > 0 || mentee.paused;
  return (
    <>
      <PageHead
        back={{
          href: `/mentorship/${ref.programmeId}`,
          label: t("mentorship.console.waiting.title"),
        }}
        face={<Face name={mentee.name} size="xl" />}
        title={<bdi>{mentee.name}</bdi>}
        sub={
          <span className="cluster">
            {mentee.pronouns && <bdi>{mentee.pronouns}</bdi>}
            <span>{t("mentorship.console.days", { count: mentee.days })}</span>
          </span>
        }
      />
      <div className="split">
        <div className="stack">
          <Group title={t("mentorship.console.fit.title")}>
            {busy ? (
              <Notice>
                {t(`mentorship.console.${mentee.paused ? "written.paused" : "fit.hasProposal"}`)}
              </Notice>
            ) : (
              suggestions.length > 0 && (
                <p>{t(`mentorship.console.because.${because ?? "notPlanned"}`)}</p>
              )
            )}
            {suggestions.length > 0 ? (
              <Suggestions mentee={ref} of={suggestions} open={!busy} />
            ) : (
              <Empty title={t("mentorship.console.waiting.fitting", { count: 0 })} level={3}>
                {t("mentorship.console.because.noneFits")}
              </Empty>
            )}
          </Group>
          <OwnPairs own={own} />
          {others.length > 0 && <Others of={others} open={suggestions.length === 0} />}
        </div>
        <aside className="stack">
          <Group title={t("mentorship.console.written.title")}>
            <WrittenFacts of={mentee} />
          </Group>
        </aside>
      </div>
    </>
  );
}
