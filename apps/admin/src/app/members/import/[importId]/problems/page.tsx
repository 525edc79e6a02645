import { pageRequest } from "@commonhouse/api/member-import/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, officeApi, titled } from "#/server";
import { ProblemLines } from "../problem-list";

export const generateMetadata = titled((t) => t("memberImport.problems.page"));

/** All lines that cannot be taken in, a page at a time. */
export default async function ProblemsPage({
  params,
  searchParams,
}: PageProps<"/members/import/[importId]/problems">) {
  const [api, asked, query, t] = await Promise.all([
    officeApi(),
    params,
    searchParams,
    getTranslate(),
  ]);
  const { data: request } = pageRequest.safeParse({ ...asked, after: query.after });
  if (!request) missing();
  const { lines, next } = await api.memberImport.problems(request);
  const here = `/members/import/${request.importId}`;
  return (
    <div className="narrow">
      <PageHead
        back={{ href: here, label: t("memberImport.title") }}
        title={t("memberImport.problems.page")}
        sub={t("memberImport.problems.hint")}
      />
      <div className="stack">
        <p>
          <a href={`/files/members?import=${request.importId}`} download>
            {t("memberImport.problems.file")}
          </a>
        </p>
        <section className="card">
          <ProblemLines of={lines} />
        </section>
        {next !== null && (
          <p>
            <ButtonLink href={`${here}/problems?after=${next}`}>{t("common.more")}</ButtonLink>
          </p>
        )}
      </div>
    </div>
  );
}
