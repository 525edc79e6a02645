import { listRequest } from "@commonhouse/api/mentorship/schema";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Group } from "@commonhouse/ui/group";
import { Table } from "@commonhouse/ui/table";
import { getFormats, getTranslate, titled } from "#/server";
import { OwnPairs } from "../own-pairs";
import { ProgrammeHead } from "../programme-head";
import { openProgramme } from "./read";
import { WaitingRow } from "./waiting-row";

export const generateMetadata = titled((t) => t("mentorship.console.tabs.waiting"));

/** Who has waited longest, and is there somebody for them? */
export default async function WaitingPage({
  params,
  searchParams,
}: PageProps<"/mentorship/[programmeId]">) {
  const [{ api, ref, programme, counts, here }, query, t, formats] = await Promise.all([
    openProgramme(params),
    searchParams,
    getTranslate(),
    getFormats(),
  ]);
  const { since, formId } = query;
  const { data: after = null } = listRequest.shape.after.safeParse({ since, formId });
  const { own, people, total, next } = await api.suggestions.waiting({ ...ref, after });
  const columns = [
    { label: t("mentorship.console.person") },
    { label: t("mentorship.console.waits") },
    { label: t("mentorship.console.waiting.fits") },
    { label: t("mentorship.console.waiting.best") },
  ];
  return (
    <>
      <Done code={query.done} t={t} />
      <ProgrammeHead programme={programme} counts={counts} current="waiting" />
      <OwnPairs own={own} />
      {people.length === 0 ? (
        <Empty title={t("mentorship.console.waiting.none")}>
          {t("mentorship.console.waiting.noneHint")}
        </Empty>
      ) : (
        <Group
          title={
            <>
              {t("mentorship.console.waiting.title")}{" "}
              <span className="small soft num">{formats.number(total)}</span>
            </>
          }
          aside={
            !programme.ended && (
              <ButtonLink href={`${here}/plan`} variant="main">
                {t("mentorship.console.plan.see")}
              </ButtonLink>
            )
          }
        >
          <p className="help">{t("mentorship.console.waiting.hint")}</p>
          <Table
            caption={t("mentorship.console.waiting.title")}
            captionHidden
            columns={columns}
            fold="rows"
          >
            {people.map((one) => (
              <WaitingRow key={one.formId} of={one} here={here} />
            ))}
          </Table>
          {next && (
            <p>
              <ButtonLink
                href={`${here}?${new URLSearchParams({ since: next.since, formId: next.formId })}`}
              >
                {t("common.more")}
              </ButtonLink>
            </p>
          )}
        </Group>
      )}
    </>
  );
}
