import { pastRequest } from "@commonhouse/api/terms/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, memberApi, Texts, titled } from "#/server";
import { PastTable } from "../past-table";

export const generateMetadata = titled((t) => t("committees.past.title"));

/** Everybody who once held a seat of a committee. */
export default async function PastPage({
  params,
  searchParams,
}: PageProps<"/committees/[committeeId]/past">) {
  const [api, asked, query, t] = await Promise.all([
    memberApi(),
    params,
    searchParams,
    getTranslate(),
  ]);
  const { until, termId } = query;
  const { data: after = null } = pastRequest.shape.after.safeParse({ until, termId });
  const { data: ref } = pastRequest.pick({ committeeId: true }).safeParse(asked);
  if (!ref) missing();
  const [{ title }, { terms, next }] = await Promise.all([
    api.committees.get(ref),
    api.terms.past({ ...ref, after }),
  ]);
  const here = `/committees/${ref.committeeId}`;
  return (
    <>
      <PageHead
        back={{ href: here, label: <Texts of={title} /> }}
        title={t("committees.past.title")}
      />
      <div className="stack tight">
        {terms.length === 0 ? (
          <Empty title={t("committees.past.none")}>{t("committees.past.noneHint")}</Empty>
        ) : (
          <PastTable terms={terms} />
        )}
        {next && (
          <p>
            <ButtonLink
              href={`${here}/past?${new URLSearchParams({ until: next.until, termId: next.termId })}`}
            >
              {t("common.more")}
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
