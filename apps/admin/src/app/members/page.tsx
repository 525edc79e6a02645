import { listRequest } from "@commonhouse/api/people/schema";
import { Done } from "@commonhouse/shell/done";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Face } from "@commonhouse/ui/face";
import { Icon } from "@commonhouse/ui/icon";
import { PageHead } from "@commonhouse/ui/page-head";
import { Table } from "@commonhouse/ui/table";
import { Tag } from "@commonhouse/ui/tag";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";

export const generateMetadata = titled((t) => t("people.title"));

export default async function MembersPage({ searchParams }: PageProps<"/members">) {
  const [api, query, t] = await Promise.all([officeApi(), searchParams, getTranslate()]);
  const { createdAt, personId } = query;
  const { data: after = null } = listRequest.shape.after.safeParse({ createdAt, personId });
  const [{ people, next }, mayInvite] = await Promise.all([
    api.people.list({ after }),
    may("people.invite"),
  ]);
  const columns = [
    { label: t("people.name") },
    { label: t("people.state") },
    { label: t("people.offices") },
  ];
  return (
    <>
      <Done code={query.done} t={t} />
      <PageHead
        title={t("people.title")}
        sub={t("people.hint")}
        actions={
          mayInvite && (
            <ButtonLink href="/members/invite" variant="main">
              <Icon name="plus" />
              {t("people.invite")}
            </ButtonLink>
          )
        }
      />
      <div className="stack tight">
        <Table caption={t("people.title")} captionHidden columns={columns} fold="rows">
          {people.map((person) => (
            <tr key={person.personId}>
              <th scope="row">
                <span className="who">
                  <Face name={person.name} />
                  <span>
                    <a href={`/members/${person.personId}`}>
                      <bdi>{person.name}</bdi>
                    </a>
                    {person.pronouns && (
                      <>
                        <br />
                        <bdi className="tiny soft">{person.pronouns}</bdi>
                      </>
                    )}
                  </span>
                </span>
              </th>
              <td>
                <span className="cluster">
                  {person.member && <Tag>{t("people.member")}</Tag>}
                  {!person.arrived && <Tag tone="warn">{t("people.notArrived")}</Tag>}
                </span>
              </td>
              <td>
                {person.offices.length > 0 && (
                  <span className="cluster">
                    {[...new Set(person.offices.map(({ role }) => role))].map((role) => (
                      <Tag key={role} tone="accent">
                        {t(`people.roles.${role}`)}
                      </Tag>
                    ))}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </Table>
        {next && (
          <p>
            <ButtonLink href={`/members?${new URLSearchParams(next)}`}>
              {t("common.more")}
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
