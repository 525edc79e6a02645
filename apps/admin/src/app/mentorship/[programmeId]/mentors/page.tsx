import { listRequest } from "@commonhouse/api/mentorship/schema";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Table } from "@commonhouse/ui/table";
import { getTranslate, titled } from "#/server";
import { ProgrammeHead } from "../../programme-head";
import { openProgramme } from "../read";
import { MentorRow } from "./mentor-row";

export const generateMetadata = titled((t) => t("mentorship.console.tabs.mentors"));

/** Who offers, who has a place, and whom has nobody met yet? */
export default async function MentorsPage({
  params,
  searchParams,
}: PageProps<"/mentorship/[programmeId]/mentors">) {
  const [{ api, ref, programme, counts, here }, query, t] = await Promise.all([
    openProgramme(params),
    searchParams,
    getTranslate(),
  ]);
  const { since, formId } = query;
  const { data: after = null } = listRequest.shape.after.safeParse({ since, formId });
  const { mentors, next } = await api.mentorship.mentors({ ...ref, after });
  const columns = [
    { label: t("mentorship.console.mentor") },
    { label: t("mentorship.console.mentors.places") },
    { label: t("mentorship.console.mentors.standing") },
    { label: t("mentorship.console.written.since") },
  ];
  return (
    <>
      <Done code={query.done} t={t} />
      <ProgrammeHead programme={programme} counts={counts} current="mentors" />
      <div className="stack tight">
        {mentors.length === 0 ? (
          <Empty title={t("mentorship.console.mentors.none")}>
            {t("mentorship.console.mentors.noneHint")}
          </Empty>
        ) : (
          <Table
            caption={t("mentorship.console.tabs.mentors")}
            captionHidden
            columns={columns}
            fold="rows"
          >
            {mentors.map((one) => (
              <MentorRow key={one.formId} of={one} here={here} />
            ))}
          </Table>
        )}
        {next && (
          <p>
            <ButtonLink
              href={`${here}/mentors?${new URLSearchParams({
                since: next.since,
                formId: next.formId,
              })}`}
            >
              {t("common.more")}
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
