import { listRequest } from "@commonhouse/api/audit/schema";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, officeApi, titled } from "#/server";
import { EntryTable } from "./entry-table";
import { Filter } from "./filter";

export const generateMetadata = titled((t) => t("audit.title"));

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const [api, query, t] = await Promise.all([officeApi(), searchParams, getTranslate()]);
  const { at, entryId } = query;
  const { shape } = listRequest;
  const { data: after = null } = shape.after.safeParse({ at, entryId });
  const { data: action = null } = shape.action.safeParse(query.action);
  const { data: objectId = null } = shape.objectId.safeParse(query.objectId);
  const { entries, next } = await api.audit.list({ after, action, objectId });
  const asked = { ...(action && { action }), ...(objectId && { objectId }) };
  return (
    <>
      <PageHead title={t("audit.title")} sub={t("audit.hint")} />
      <div className="stack tight">
        <Filter action={action} filtered={action !== null || objectId !== null} />
        {entries.length === 0 ? (
          <Empty title={t(action || objectId ? "common.noResults" : "audit.none")}>
            {!action && !objectId && t("audit.noneHint")}
          </Empty>
        ) : (
          <EntryTable entries={entries} />
        )}
        {next && (
          <p>
            <ButtonLink href={`/audit?${new URLSearchParams({ ...next, ...asked })}`}>
              {t("audit.older")}
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
