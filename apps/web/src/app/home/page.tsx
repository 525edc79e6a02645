import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Empty } from "@commonhouse/ui/empty";
import { Group } from "@commonhouse/ui/group";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { Row, When } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, memberApi, Texts, titled } from "#/server";
import { type Appointment, appointmentsOf } from "./appointments";

export const generateMetadata = titled((t) => t("home.title"));

/** What is next for this person. */
export default async function HomePage() {
  const [api, t, formats] = await Promise.all([memberApi(), getTranslate(), getFormats()]);
  const [{ name }, places, { shifts }, { count }, pairings] = await Promise.all([
    api.me.profile({}),
    api.places.mine({}),
    api.assignments.mine({}),
    api.notices.unread({}),
    api.pairings.mine({}),
  ]);
  const toAnswer = pairings.find(({ state, accepted }) => state === "PROPOSED" && !accepted);
  const [next, ...later] = appointmentsOf(places, shifts);
  return (
    <>
      <PageHead title={t.rich("home.hello", { name: () => <bdi>{name}</bdi> })} />
      <div className="stack">
        {next ? (
          <Next of={next} />
        ) : (
          <Empty
            title={t("home.nothing")}
            action={
              <ButtonLink href="/workshops" variant="main">
                {t("home.toWorkshops")}
              </ButtonLink>
            }
          >
            {t("home.nothingHint")}
          </Empty>
        )}
        {(count > 0 || toAnswer) && (
          <List>
            {toAnswer?.answerBy && (
              <Row
                start={<Icon name="mentorship" />}
                title={t("mentorship.proposals.home")}
                href={`/mentorship/pairs/${toAnswer.pairingId}`}
                end={
                  <Tag tone="warn">
                    {t("mentorship.proposals.answerUntil", {
                      when: formats.dateTime(toAnswer.answerBy),
                    })}
                  </Tag>
                }
              />
            )}
            {count > 0 && (
              <Row
                start={<Icon name="messages" />}
                title={t("home.unread", { count })}
                href="/messages"
                end={<Tag tone="warn">{t("home.toMessages")}</Tag>}
              />
            )}
          </List>
        )}
        {later.length > 0 && (
          <Group title={t("home.later")}>
            <List>
              {later.map((one) => (
                <Row
                  key={one.key}
                  start={
                    <When day={formats.date(one.startsAt)} time={formats.time(one.startsAt)} />
                  }
                  title={<Texts of={one.title} />}
                  href={one.href}
                  sub={<bdi>{one.where}</bdi>}
                  end={<State of={one} />}
                />
              ))}
            </List>
          </Group>
        )}
      </div>
    </>
  );
}

async function Next({ of }: { readonly of: Appointment }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <Card lit>
      <div className="cluster between">
        <p className="small soft">{t("home.next")}</p>
        <State of={of} />
      </div>
      <div className="group">
        <h2>
          <Texts of={of.title} />
        </h2>
        <p className="cluster small">
          <span className="meta">
            <Icon name="clock" />
            <time dateTime={of.startsAt}>{formats.dateTimeRange(of.startsAt, of.endsAt)}</time>
          </span>
          {of.where && (
            <span className="meta">
              <Icon name="place" />
              <bdi>{of.where}</bdi>
            </span>
          )}
        </p>
        {of.kind === "WAITING" && (
          <p className="small">{t("home.position", { ahead: of.ahead })}</p>
        )}
      </div>
      <p>
        <ButtonLink href={of.href} variant="main">
          {t("home.details")}
        </ButtonLink>
      </p>
    </Card>
  );
}

async function State({ of }: { readonly of: Appointment }) {
  const t = await getTranslate();
  if (of.kind === "WAITING") return <Tag tone="warn">{t("home.waiting")}</Tag>;
  return <Tag tone="accent">{t(of.kind === "SHIFT" ? "home.shift" : "home.confirmed")}</Tag>;
}
