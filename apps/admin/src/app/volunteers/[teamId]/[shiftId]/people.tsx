import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { Empty } from "@commonhouse/ui/empty";
import { Face } from "@commonhouse/ui/face";
import { Form } from "@commonhouse/ui/form";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { Row } from "@commonhouse/ui/row";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { freeShift } from "../../actions";

type Props = {
  readonly shift: ConsoleOutputs["shifts"]["get"];
  /** It has not begun and was not cancelled. */
  readonly open: boolean;
};

/** Who has taken a shift, and the way to take somebody out of it. */
export async function People({ shift: { teamId, shiftId, people }, open }: Props) {
  const t = await getTranslate();
  return (
    <Group title={t("volunteers.console.shift.people")}>
      {people.length === 0 ? (
        <Empty title={t("volunteers.console.shift.nobody")} level={3}>
          {open && t("volunteers.console.shift.nobodyHint")}
        </Empty>
      ) : (
        <List>
          {people.map(({ personId, name, pronouns, assigned }) => (
            <Row
              key={personId}
              start={<Face name={name} />}
              title={<bdi>{name}</bdi>}
              sub={
                <span className="cluster">
                  {pronouns && <bdi>{pronouns}</bdi>}
                  <span className="tiny">
                    {t(
                      assigned
                        ? "volunteers.console.shift.assigned"
                        : "volunteers.console.shift.tookIt",
                    )}
                  </span>
                </span>
              }
              end={
                open && (
                  <Form
                    action={freeShift}
                    faultTitle={t("form.refused")}
                    hidden={{ teamId, shiftId, personId }}
                  >
                    <SubmitButton
                      variant="plain"
                      aria-label={t("volunteers.console.shift.freeNamed", { name: isolate(name) })}
                    >
                      {t("volunteers.console.shift.free")}
                    </SubmitButton>
                  </Form>
                )
              }
            />
          ))}
        </List>
      )}
      {open && people.length > 0 && (
        <p className="help">{t("volunteers.console.shift.freeHint")}</p>
      )}
    </Group>
  );
}
