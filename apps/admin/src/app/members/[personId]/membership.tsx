import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Facts } from "@commonhouse/ui/facts";
import { Group } from "@commonhouse/ui/group";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, officeApi, Texts } from "#/server";
import { MembershipActs } from "./membership-acts";

type Answer = ConsoleOutputs["memberships"]["list"];
type Held = Answer["memberships"][number];

/** How a person belongs to the house, what can be done about it, and what they agreed to. */
export async function Membership({ personId }: { readonly personId: string }) {
  const [api, t, formats] = await Promise.all([officeApi(), getTranslate(), getFormats()]);
  const answer = await api.memberships.list({ personId });
  const { memberships, application, consents } = answer;
  const [latest, ...earlier] = memberships;
  const facts = [
    ...(latest ? factsOf(latest) : []),
    ...earlier.map((one, index) => ({
      key: `earlier-${index}`,
      term: t("people.membership.earlier"),
      detail: (
        <span className="cluster">
          <span>{t(`me.membership.kinds.${one.kind}`)}</span>
          <span className="small soft">{span(one)}</span>
        </span>
      ),
    })),
    ...(application
      ? [
          {
            key: "application",
            term: t("people.membership.asked"),
            detail: formats.date(application.sentAt),
          },
        ]
      : []),
    ...consents.map(({ title, version, givenAt, withdrawnAt }, index) => ({
      key: `consent-${index}`,
      term: t("people.membership.consents"),
      detail: (
        <span className="cluster">
          <span>
            <Texts of={title} />
          </span>
          <span className="small soft">
            {t("people.membership.consent", {
              version: formats.number(version),
              day: formats.date(givenAt),
            })}
          </span>
          {withdrawnAt && (
            <Tag tone="warn">
              {t("people.membership.withdrawn", { day: formats.date(withdrawnAt) })}
            </Tag>
          )}
        </span>
      ),
    })),
  ];
  return (
    <Group title={t("people.membership.title")}>
      {facts.length > 0 ? (
        <Facts card facts={facts} />
      ) : (
        <Empty title={t("people.membership.none")} level={3}>
          {t("people.membership.noneHint")}
        </Empty>
      )}
      {application?.state === "WAITING" ? (
        <p>
          <ButtonLink href={`/members/applications/${personId}`}>
            {t("people.membership.toApplication")}
          </ButtonLink>
        </p>
      ) : (
        <MembershipActs personId={personId} acts={answer.acts} latest={latest ?? null} />
      )}
    </Group>
  );

  function factsOf(held: Held) {
    const { kind, state, from, until, standingUntil, lapsed } = held;
    const standing = standingUntil
      ? t(lapsed ? "people.list.standingOver" : "me.membership.standingUntil", {
          day: formats.date(standingUntil),
        })
      : t("people.membership.standingOpen");
    return [
      {
        key: "kind",
        term: t("people.membership.kind"),
        detail: (
          <span className="cluster">
            <span>{t(`me.membership.kinds.${kind}`)}</span>
            <Tag tone={tones[state]}>{t(`me.membership.states.${state}`)}</Tag>
          </span>
        ),
      },
      { key: "since", term: t("people.membership.since"), detail: formats.date(from) },
      ...(until
        ? [{ key: "until", term: t("people.membership.until"), detail: formats.date(until) }]
        : []),
      {
        key: "standing",
        term: t("people.membership.standing"),
        detail: lapsed ? <Tag tone="warn">{standing}</Tag> : standing,
      },
    ];
  }

  function span({ from, until }: Held) {
    return until ? formats.dateRange(from, until) : formats.date(from);
  }
}

const tones = { APPLIED: "warn", ACTIVE: "done", PAUSED: "plain", ENDED: "plain" } as const;
