import { listRequest } from "@commonhouse/api/committees/schema";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { CommitteeRow } from "./committee-row";

export const generateMetadata = titled((t) => t("committees.title"));

export default async function CommitteesPage({ searchParams }: PageProps<"/committees">) {
  const [api, query, t] = await Promise.all([officeApi(), searchParams, getTranslate()]);
  const { createdAt, committeeId } = query;
  const { data: after = null } = listRequest.shape.after.safeParse({ createdAt, committeeId });
  const [{ committees, next }, mayCreate] = await Promise.all([
    api.committees.list({ after }),
    may("committees.create"),
  ]);
  const create = mayCreate && (
    <ButtonLink href="/committees/new" variant="main">
      <Icon name="plus" />
      {t("committees.console.new")}
    </ButtonLink>
  );
  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead title={t("committees.title")} actions={committees.length > 0 && create} />
      <div className="stack tight">
        {committees.length === 0 ? (
          <Empty title={t("committees.none")} action={create}>
            {t(mayCreate ? "committees.console.noneHint" : "committees.console.noneYours")}
          </Empty>
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
