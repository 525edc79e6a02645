import { pastRequest } from "@commonhouse/api/pairings/schema";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, memberApi, Texts, titled } from "#/server";

export const generateMetadata = titled((t) => t("mentorship.past.title"));

/** What ended, and what did not come about, without a name. */
export default async function PastPage({ searchParams }: PageProps<"/mentorship/past">) {
  const [api, { proposedAt, pairingId }, t, formats] = await Promise.all([
    memberApi(),
    searchParams,
    getTranslate(),
    getFormats(),
  ]);
  const { data: after = null } = pastRequest.shape.after.safeParse({ proposedAt, pairingId });
  const { pairings, next } = await api.pairings.past({ after });
  return (
    <>
      <PageHead
        back={{ href: "/mentorship", label: t("mentorship.back") }}
        title={t("mentorship.past.title")}
      />
      <div className="stack tight">
        {pairings.length === 0 ? (
          <Empty title={t("mentorship.past.none")}>{t("mentorship.past.noneHint")}</Empty>
        ) : (
          <List>
            {pairings.map((one) => (
              <Row
                key={one.pairingId}
                title={<Texts of={one.title} />}
                href={`/mentorship/pairs/${one.pairingId}`}
                sub={t("mentorship.past.from", { day: formats.date(one.proposedAt) })}
                end={<Tag>{t(`mentorship.past.${one.endedAt ? "ended" : "closed"}`)}</Tag>}
              />
            ))}
          </List>
        )}
        {next && (
          <p>
            <ButtonLink
              href={`/mentorship/past?${new URLSearchParams({
                proposedAt: next.proposedAt,
                pairingId: next.pairingId,
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
