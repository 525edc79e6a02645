import { listRequest } from "@commonhouse/api/workshops/schema";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { may } from "#/app/may";
import { getFormats, getTranslate, officeApi, Texts, titled } from "#/server";

export const generateMetadata = titled((t) => t("workshops.title"));

export default async function WorkshopsPage({ searchParams }: PageProps<"/workshops">) {
  const [api, query, t, formats] = await Promise.all([
    officeApi(),
    searchParams,
    getTranslate(),
    getFormats(),
  ]);
  const { createdAt, workshopId } = query;
  const { data: after = null } = listRequest.shape.after.safeParse({ createdAt, workshopId });
  const [{ workshops, next }, mayCreate, mayImport] = await Promise.all([
    api.workshops.list({ after }),
    may("workshops.create"),
    may("programme.import"),
  ]);
  const create = mayCreate && (
    <ButtonLink href="/workshops/new" variant="main">
      <Icon name="plus" />
      {t("console.workshops.new")}
    </ButtonLink>
  );

  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead
        title={t("workshops.title")}
        actions={
          <>
            {mayImport && (
              <ButtonLink href="/workshops/import">{t("console.workshops.import")}</ButtonLink>
            )}
            {workshops.length > 0 && create}
          </>
        }
      />
      <div className="stack tight">
        {workshops.length === 0 ? (
          <Empty
            title={t(mayCreate ? "console.workshops.none" : "console.workshops.noneYours")}
            action={create}
          >
            {t(mayCreate ? "console.workshops.noneHint" : "console.workshops.noneYoursHint")}
          </Empty>
        ) : (
          <List>
            {workshops.map((one) => (
              <Row
                key={one.workshopId}
                title={<Texts of={one.title} />}
                href={`/workshops/${one.workshopId}`}
                sub={
                  <span className="cluster">
                    {one.nextStartsAt && (
                      <span>
                        {t("console.workshops.next", { when: formats.dateTime(one.nextStartsAt) })}
                      </span>
                    )}
                    <span className="tiny">
                      {t("console.workshops.ahead", { count: one.planned })}
                    </span>
                  </span>
                }
                end={<Tag>{t(`workshops.kinds.${one.kind}`)}</Tag>}
              />
            ))}
          </List>
        )}
        {next && (
          <p>
            <ButtonLink href={`/workshops?${new URLSearchParams(next)}`}>
              {t("common.more")}
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
