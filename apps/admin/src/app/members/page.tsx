import { listRequest } from "@commonhouse/api/directory/schema";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Icon } from "@commonhouse/ui/icon";
import { PageHead } from "@commonhouse/ui/page-head";
import { may } from "#/app/may";
import { getLocale, getTranslate, officeApi, titled } from "#/server";
import { ExportList } from "./export-list";
import { Filter } from "./filter";
import { listAddress, listParams } from "./list-address";
import { PersonTable } from "./person-table";
import { MembersTabs } from "./tabs";

export const generateMetadata = titled((t) => t("people.title"));

export default async function MembersPage({ searchParams }: PageProps<"/members">) {
  const [api, query, t, locale] = await Promise.all([
    officeApi(),
    searchParams,
    getTranslate(),
    getLocale(),
  ]);
  const { data = listRequest.parse({}) } = listRequest.safeParse(query);
  const [{ people, text, next }, mayInvite, managing] = await Promise.all([
    api.directory.list({ ...data, locale }),
    may("people.invite"),
    may("members.manage"),
  ]);
  const { after, sort, state, kind, office, waiting, lapsed } = data;
  // A search that another session sealed is none.
  const filter = { state, kind, office, waiting, lapsed, search: text && data.search };
  const shown = { ...filter, sort };
  const filtered = [...listParams(filter)].length > 0;
  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead
        title={t("people.title")}
        sub={t(hint(managing, mayInvite))}
        actions={
          mayInvite && (
            <ButtonLink href="/members/invite" variant="main">
              <Icon name="plus" />
              {t("people.invite")}
            </ButtonLink>
          )
        }
      />
      <MembersTabs current="members" />
      <div className="stack tight">
        <Filter asked={data} text={text} filtered={filtered} />
        {people.length > 0 && <PersonTable people={people} />}
        {people.length === 0 && (
          <Empty title={t(filtered ? "common.noResults" : "people.list.none")}>
            {!filtered && t("people.list.noneHint")}
          </Empty>
        )}
        {(next || after) && (
          <p className="cluster">
            {after && (
              <ButtonLink href={listAddress(shown)} variant="quiet">
                {t("people.list.first")}
              </ButtonLink>
            )}
            {next && (
              <ButtonLink href={listAddress({ ...shown, after: next })}>
                {t("common.more")}
              </ButtonLink>
            )}
          </p>
        )}
        {managing && people.length > 0 && <ExportList filter={filter} />}
      </div>
    </>
  );
}

function hint(managing: boolean, mayInvite: boolean) {
  if (managing) return "people.hints.all" as const;
  return mayInvite ? ("people.hints.doors" as const) : ("people.hints.names" as const);
}
