import { Done } from "@commonhouse/shell/done";
import { Empty } from "@commonhouse/ui/empty";
import { Group } from "@commonhouse/ui/group";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { PageHead } from "@commonhouse/ui/page-head";
import { Row } from "@commonhouse/ui/row";
import { getTranslate, memberApi, titled } from "#/server";
import { FormRow } from "./form-row";
import { NextCard } from "./next-card";
import { PairRow } from "./pair-row";
import { ProgrammeRow } from "./programme-row";

export const generateMetadata = titled((t) => t("mentorship.title"));

/** How do my requests, offers and pairs stand, and what is open to me? */
export default async function MentorshipPage({ searchParams }: PageProps<"/mentorship">) {
  const [api, { done }, t] = await Promise.all([memberApi(), searchParams, getTranslate()]);
  const [pairings, forms, programmes] = await Promise.all([
    api.pairings.mine({}),
    api.mentorship.mine({}),
    api.programmes.list({}),
  ]);
  const toAnswer = pairings.filter(({ state, accepted }) => state === "PROPOSED" && !accepted);
  const pairs = pairings.filter(({ state }) => state === "ACTIVE");
  const next = toAnswer[0] ?? pairs[0];
  const proposals = pairings.filter((one) => one.state === "PROPOSED" && one !== next);
  const others = pairs.filter((one) => one !== next);
  return (
    <>
      <Done code={done} t={t} />
      <PageHead title={t("mentorship.title")} sub={t("mentorship.hint")} />
      <div className="stack">
        {next && <NextCard of={next} />}
        {proposals.length > 0 && (
          <Group title={t("mentorship.proposals.title")}>
            <List>
              {proposals.map((one) => (
                <PairRow key={one.pairingId} of={one} />
              ))}
            </List>
          </Group>
        )}
        {others.length > 0 && (
          <Group title={t("mentorship.pairs.title")}>
            <List>
              {others.map((one) => (
                <PairRow key={one.pairingId} of={one} />
              ))}
            </List>
          </Group>
        )}
        {forms.length > 0 && (
          <Group title={t("mentorship.forms.title")}>
            <List>
              {forms.map((one) => (
                <FormRow
                  key={one.formId}
                  of={one}
                  open={programmes.some(({ programmeId }) => programmeId === one.programmeId)}
                />
              ))}
            </List>
          </Group>
        )}
        {programmes.length === 0 ? (
          <Empty title={t("mentorship.programmes.none")}>
            {t("mentorship.programmes.noneHint")}
          </Empty>
        ) : (
          <Group title={t("mentorship.programmes.title")}>
            <List>
              {programmes.map((one) => (
                <ProgrammeRow key={one.programmeId} of={one} />
              ))}
            </List>
          </Group>
        )}
        <List compact>
          <Row
            start={<Icon name="lock" />}
            title={t("mentorship.apart.title")}
            href="/mentorship/apart"
          />
          <Row
            start={<Icon name="clock" />}
            title={t("mentorship.past.title")}
            href="/mentorship/past"
          />
        </List>
      </div>
    </>
  );
}
