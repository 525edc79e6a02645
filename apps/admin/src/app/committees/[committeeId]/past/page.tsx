import { pastRequest } from "@commonhouse/api/terms/schema";
import { TermDays } from "@commonhouse/shell/committee-words";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { PageHead } from "@commonhouse/ui/page-head";
import { Table } from "@commonhouse/ui/table";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, officeApi, Texts, titled } from "#/server";
import { PersonCell } from "../../person-cell";

export const generateMetadata = titled((t) => t("committees.past.title"));

/** Everybody who once held a seat of a committee. */
export default async function PastPage({
  params,
  searchParams,
}: PageProps<"/committees/[committeeId]/past">) {
  const [api, asked, query, t, formats] = await Promise.all([
    officeApi(),
    params,
    searchParams,
    getTranslate(),
    getFormats(),
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
  const columns = [
    { label: t("committees.past.person") },
    { label: t("committees.past.seat") },
    { label: t("committees.past.time") },
    { label: t("committees.past.how") },
  ];
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
          <Table caption={t("committees.past.caption")} captionHidden columns={columns} fold="rows">
            {terms.map((term) => (
              <tr key={term.termId}>
                <th scope="row">
                  <PersonCell of={term} />
                </th>
                <td>{Object.keys(term.seat).length > 0 && <Texts of={term.seat} />}</td>
                <td>
                  <TermDays of={term} t={t} formats={formats} phase="past" />
                </td>
                <td>
                  <Tag>{t(`committees.seating.${term.seating}`)}</Tag>
                </td>
              </tr>
            ))}
          </Table>
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
