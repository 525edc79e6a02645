import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Empty } from "@commonhouse/ui/empty";
import { Form } from "@commonhouse/ui/form";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { Row } from "@commonhouse/ui/row";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate, Texts } from "#/server";
import { endOffice } from "../actions";

type Person = ConsoleOutputs["people"]["get"];
type Workshop = ConsoleOutputs["workshops"]["list"]["workshops"][number];

type Props = {
  readonly of: Person;
  /** The workshops whose titles the reader may know. */
  readonly workshops: readonly Workshop[];
  readonly mayEnd: boolean;
};

/** The offices somebody holds, and how far each reaches. */
export async function Offices({ of, workshops, mayEnd }: Props) {
  const t = await getTranslate();
  return (
    <Group title={t("people.offices")}>
      {of.offices.length === 0 ? (
        <Empty title={t("people.office.none")} level={3}>
          {t("people.office.noneHint")}
        </Empty>
      ) : (
        <List>
          {of.offices.map(({ officeId, role, workshopId }) => (
            <Row
              key={officeId}
              title={t(`people.roles.${role}`)}
              sub={scope(workshopId)}
              end={
                mayEnd && (
                  <Form
                    action={endOffice}
                    faultTitle={t("form.refused")}
                    hidden={{ personId: of.personId, officeId }}
                  >
                    <SubmitButton
                      variant="plain"
                      aria-label={t("people.office.endNamed", {
                        office: t(`people.roles.${role}`),
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
      )}
      {mayEnd && of.offices.length > 0 && <p className="help">{t("people.office.endHint")}</p>}
    </Group>
  );

  function scope(workshopId: string | null) {
    if (workshopId === null) return t("people.office.centre");
    const workshop = workshops.find((one) => one.workshopId === workshopId);
    return workshop ? <Texts of={workshop.title} /> : t("people.office.oneWorkshop");
  }
}
