import { listRequest } from "@commonhouse/api/merging/schema";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getTranslate, officeApi, titled } from "#/server";
import { MembersTabs } from "../tabs";

export const generateMetadata = titled((t) => t("merging.title"));

/** Who is likely here twice: in the whole house, or among those an import brought. */
export default async function LikelyPage({ searchParams }: PageProps<"/members/merge">) {
  const [api, query, t] = await Promise.all([officeApi(), searchParams, getTranslate()]);
  const asked = listRequest.safeParse({ importId: query.import, after: query.after });
  const { importId, after } = asked.data ?? listRequest.parse({});
  const { count, pairs, next } = await api.merging.list({ importId, after });
  const more = new URLSearchParams({ ...(importId && { import: importId }), after: String(next) });
  return (
    <div className="narrow">
      <PageHead
        {...(importId && {
          back: { href: `/members/import/${importId}`, label: t("memberImport.title") },
        })}
        title={t("merging.title")}
        sub={importId ? t("merging.ofImport") : t("merging.hint")}
      />
      {!importId && <MembersTabs current="merge" />}
      {count === 0 ? (
        <Empty title={t("merging.none")}>{t("merging.noneHint")}</Empty>
      ) : (
        <div className="stack tight">
          <p className="small soft">{t("merging.count", { count })}</p>
          <List>
            {pairs.map(({ one, other, by }) => (
              <Row
                key={`${one.personId} ${other.personId}`}
                href={`/members/merge/${one.personId}/${other.personId}`}
                title={<bdi>{one.name}</bdi>}
                sub={one.name !== other.name && <bdi>{other.name}</bdi>}
                end={<Tag>{t(`merging.by.${by}`)}</Tag>}
              />
            ))}
          </List>
          {next !== null && (
            <p>
              <ButtonLink href={`/members/merge?${more}`}>{t("common.more")}</ButtonLink>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
