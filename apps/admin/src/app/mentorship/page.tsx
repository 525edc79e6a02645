import { listRequest } from "@commonhouse/api/programmes/schema";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { ProgrammeRow } from "./programme-row";

export const generateMetadata = titled((t) => t("mentorship.title"));

/** In which programme does somebody wait for us? */
export default async function MentorshipPage({ searchParams }: PageProps<"/mentorship">) {
  const [api, query, t] = await Promise.all([officeApi(), searchParams, getTranslate()]);
  const { createdAt, programmeId } = query;
  const { data: after = null } = listRequest.shape.after.safeParse({ createdAt, programmeId });
  const [{ programmes, next }, mayCreate] = await Promise.all([
    api.programmes.list({ after }),
    may("programmes.create"),
  ]);
  const create = mayCreate && (
    <ButtonLink href="/mentorship/new" variant="main">
      <Icon name="plus" />
      {t("mentorship.console.list.new")}
    </ButtonLink>
  );
  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead title={t("mentorship.title")} actions={programmes.length > 0 && create} />
      <div className="stack tight">
        {programmes.length === 0 ? (
          <Empty title={t("mentorship.console.list.none")} action={create}>
            {t(`mentorship.console.list.${mayCreate ? "noneHint" : "noneYours"}`)}
          </Empty>
        ) : (
          <List>
            {programmes.map((one) => (
              <ProgrammeRow key={one.programmeId} of={one} />
            ))}
          </List>
        )}
        {next && (
          <p>
            <ButtonLink
              href={`/mentorship?${new URLSearchParams({
                createdAt: next.createdAt,
                programmeId: next.programmeId,
              })}`}
            >
              {t("common.more")}
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
