import type { ConsoleOutputs } from "@commonhouse/api/console";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Form } from "@commonhouse/ui/form";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { More } from "@commonhouse/ui/more";
import { Row } from "@commonhouse/ui/row";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, officeApi, Texts } from "#/server";
import { endOffice } from "../actions";

type Office = ConsoleOutputs["offices"]["list"]["offices"][number];

/** The offices somebody holds, will hold and has held, and how far each reaches. */
export async function Offices({ personId }: { readonly personId: string }) {
  const [api, t] = await Promise.all([officeApi(), getTranslate()]);
  const { offices } = await api.offices.list({ personId });
  const [ahead, past] = [offices.filter(isAhead), offices.filter((one) => !isAhead(one))];
  return (
    <Group
      title={t("people.offices")}
      aside={
        <ButtonLink href={`/members/${personId}/office`} variant="quiet">
          {t("people.office.toGive")}
        </ButtonLink>
      }
    >
      {ahead.length === 0 ? (
        <Empty title={t("people.office.none")} level={3}>
          {t("people.office.noneHint")}
        </Empty>
      ) : (
        <>
          <OfficeList personId={personId} offices={ahead} />
          <p className="help">{t("people.office.endHint")}</p>
        </>
      )}
      {past.length > 0 && (
        <More summary={t("people.office.past")} icon="clock">
          <OfficeList personId={personId} offices={past} />
        </More>
      )}
    </Group>
  );
}

function isAhead({ phase }: Office) {
  return phase !== "past";
}

type ListProps = { readonly personId: string; readonly offices: readonly Office[] };

async function OfficeList({ personId, offices }: ListProps) {
  const t = await getTranslate();
  return (
    <List compact>
      {offices.map((office) => (
        <Row
          key={office.officeId}
          title={t(`people.roles.${office.role}`)}
          sub={<Reach of={office} />}
          end={
            isAhead(office) && (
              <Form
                action={endOffice}
                faultTitle={t("form.refused")}
                hidden={{ personId, officeId: office.officeId }}
              >
                <SubmitButton
                  variant="plain"
                  aria-label={t("people.office.endNamed", {
                    office: t(`people.roles.${office.role}`),
                  })}
                >
                  {t("people.office.end")}
                </SubmitButton>
              </Form>
            )
          }
        />
      ))}
    </List>
  );
}

/** Where, and from when until when. */
async function Reach({ of: { scope, from, until, phase } }: { readonly of: Office }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const first = formats.date(from);
  // It ends with the first moment of the next day.
  const last = until && formats.date(new Date(new Date(until).getTime() - 1).toISOString());
  const days = { now: "people.office.since", later: "people.office.begins" } as const;
  return (
    <span className="cluster">
      <span>
        {scope === null && t("people.office.centre")}
        {scope &&
          (Object.keys(scope.title).length > 0 ? (
            <Texts of={scope.title} />
          ) : (
            t("people.office.gone")
          ))}
      </span>
      <span className="tiny">
        {phase === "past"
          ? t("people.office.was", { from: first, until: last ?? first })
          : t(days[phase], { day: first })}
      </span>
      {phase !== "past" && last && (
        <span className="tiny">{t("people.office.lasts", { day: last })}</span>
      )}
      {phase === "later" && <Tag tone="warn">{t("people.office.later")}</Tag>}
    </span>
  );
}
