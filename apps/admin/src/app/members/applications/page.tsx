import { applicationState } from "@commonhouse/api/applications/schema";
import { listRequest } from "@commonhouse/api/decisions/schema";
import { missing } from "@commonhouse/shell/refusal-pages";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Face } from "@commonhouse/ui/face";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { may } from "#/app/may";
import { getFormats, getTranslate, officeApi, titled } from "#/server";
import { MembersTabs } from "../tabs";

export const generateMetadata = titled((t) => t("applications.desk.title"));

/** Who asks to join, by what became of it; who waits longest stands first. */
export default async function ApplicationsPage({
  searchParams,
}: PageProps<"/members/applications">) {
  const [api, query, t, formats] = await Promise.all([
    officeApi(),
    searchParams,
    getTranslate(),
    getFormats(),
  ]);
  if (!(await may("applications.decide"))) missing();
  const { sentAt, personId } = query;
  const { data: after = null } = listRequest.shape.after.safeParse({ sentAt, personId });
  const { data: state = "WAITING" } = applicationState.safeParse(query.state);
  const [{ applications, counts, next }, mayManage, mayConfigure] = await Promise.all([
    api.decisions.list({ state, after }),
    may("members.manage"),
    may("centre.configure"),
  ]);
  const waiting = state === "WAITING";
  return (
    <>
      <PageHead
        {...(!waiting && {
          back: { href: "/members/applications", label: t("applications.desk.title") },
        })}
        title={t(waiting ? "applications.desk.title" : `applications.desk.states.${state}`)}
        sub={t(waiting ? "applications.desk.hint" : "applications.desk.noneDecidedHint")}
        actions={
          <>
            {mayManage && (
              <ButtonLink href="/members/applications/withdrawn">
                {t("applications.desk.takenBack")}
              </ButtonLink>
            )}
            {mayConfigure && (
              <ButtonLink href="/settings/joining">{t("applications.desk.toQuestions")}</ButtonLink>
            )}
          </>
        }
      />
      <div className="stack tight">
        {waiting && <MembersTabs current="applications" />}
        {applications.length === 0 ? (
          <Empty title={t(`applications.desk.none.${state}`)}>
            {waiting && t("applications.desk.noneHint")}
          </Empty>
        ) : (
          <List>
            {applications.map((one) => (
              <Row
                key={one.personId}
                start={<Face name={one.name} />}
                title={<bdi>{one.name}</bdi>}
                href={`/members/applications/${one.personId}`}
                sub={
                  <span className="cluster">
                    {one.pronouns && <bdi>{one.pronouns}</bdi>}
                    <span>
                      {one.decidedAt === null
                        ? t("applications.desk.sent", { day: formats.date(one.sentAt) })
                        : t("applications.desk.decided", { day: formats.date(one.decidedAt) })}
                    </span>
                  </span>
                }
              />
            ))}
          </List>
        )}
        {next && (
          <p>
            <ButtonLink href={`/members/applications?${new URLSearchParams({ ...next, state })}`}>
              {t("common.more")}
            </ButtonLink>
          </p>
        )}
        {waiting && (
          <nav className="cluster" aria-label={t("applications.desk.answered")}>
            {(["ACCEPTED", "DECLINED"] as const).map((one) => (
              <ButtonLink key={one} href={`/members/applications?state=${one}`} variant="quiet">
                {t(`applications.desk.states.${one}`)}
                <Tag>{formats.number(counts[one])}</Tag>
              </ButtonLink>
            ))}
          </nav>
        )}
      </div>
    </>
  );
}
