import { listRequest } from "@commonhouse/api/consents/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Face } from "@commonhouse/ui/face";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { Row } from "@commonhouse/ui/row";
import { may } from "#/app/may";
import { getFormats, getTranslate, officeApi, titled } from "#/server";

export const generateMetadata = titled((t) => t("applications.desk.takenBack"));

/** Members who took their agreement back, and to whom somebody should talk. */
export default async function WithdrawnPage({
  searchParams,
}: PageProps<"/members/applications/withdrawn">) {
  const [api, query, t, formats] = await Promise.all([
    officeApi(),
    searchParams,
    getTranslate(),
    getFormats(),
  ]);
  if (!(await may("members.manage"))) missing();
  const { withdrawnAt, personId } = query;
  const { data: after = null } = listRequest.shape.after.safeParse({ withdrawnAt, personId });
  const { people, next } = await api.consents.withdrawn({ after });
  return (
    <>
      <PageHead
        back={{ href: "/members", label: t("people.title") }}
        title={t("applications.desk.takenBack")}
        sub={t("applications.desk.takenBackHint")}
      />
      <div className="stack tight">
        {people.length === 0 ? (
          <Empty title={t("applications.desk.takenBackNone")} />
        ) : (
          <List>
            {people.map((one) => (
              <Row
                key={one.personId}
                start={<Face name={one.name} />}
                title={<bdi>{one.name}</bdi>}
                href={`/members/${one.personId}`}
                sub={t("applications.desk.takenBackOn", { day: formats.date(one.withdrawnAt) })}
              />
            ))}
          </List>
        )}
        {next && (
          <p>
            <ButtonLink href={`/members/applications/withdrawn?${new URLSearchParams(next)}`}>
              {t("common.more")}
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
