import { listRequest } from "@commonhouse/api/committees/schema";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, memberApi, titled } from "#/server";
import { CommitteeRow } from "./committee-row";

export const generateMetadata = titled((t) => t("committees.title"));

/** Every committee of the house. */
export default async function CommitteesPage({ searchParams }: PageProps<"/committees">) {
  const [api, query, t] = await Promise.all([memberApi(), searchParams, getTranslate()]);
  const { createdAt, committeeId } = query;
  const { data: after = null } = listRequest.shape.after.safeParse({ createdAt, committeeId });
  const { committees, next } = await api.committees.list({ after });
  return (
    <>
      <PageHead title={t("committees.title")} sub={t("committees.hint")} />
      <div className="stack tight">
        {committees.length === 0 ? (
          <Empty title={t("committees.none")}>{t("committees.noneHint")}</Empty>
        ) : (
          <List>
            {committees.map((one) => (
              <CommitteeRow key={one.committeeId} committee={one} />
            ))}
          </List>
        )}
        {next && (
          <p>
            <ButtonLink href={`/committees?${new URLSearchParams(next)}`}>
              {t("common.more")}
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
