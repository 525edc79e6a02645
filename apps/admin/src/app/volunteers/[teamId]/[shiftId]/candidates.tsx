import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { Face } from "@commonhouse/ui/face";
import { Form } from "@commonhouse/ui/form";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { Row } from "@commonhouse/ui/row";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getFormats, getTranslate } from "#/server";
import { assignShift } from "../../actions";

type Props = {
  readonly of: ConsoleOutputs["assignments"]["candidates"];
  readonly shift: { readonly teamId: string; readonly shiftId: string };
};

/** Who could come, those first who did least of late. */
export async function Candidates({ of: { people, next }, shift }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <Group title={t("volunteers.console.shift.candidates")}>
      {people.length === 0 ? (
        <Empty title={t("volunteers.console.shift.noCandidates")} level={3}>
          {t("volunteers.console.shift.noCandidatesHint")}
        </Empty>
      ) : (
        <>
          <p className="help">{t("volunteers.console.shift.candidatesHint")}</p>
          <List>
            {people.map(({ personId, name, pronouns, minutes }) => (
              <Row
                key={personId}
                start={<Face name={name} />}
                title={<bdi>{name}</bdi>}
                sub={
                  <span className="cluster">
                    {pronouns && <bdi>{pronouns}</bdi>}
                    <span className="tiny">
                      {t("volunteers.console.shift.did", { time: formats.duration(minutes) })}
                    </span>
                  </span>
                }
                end={
                  <Form
                    action={assignShift}
                    faultTitle={t("form.refused")}
                    hidden={{ ...shift, personId }}
                  >
                    <SubmitButton
                      variant="plain"
                      aria-label={t("volunteers.console.shift.assignNamed", {
                        name: isolate(name),
                      })}
                    >
                      {t("volunteers.console.shift.assign")}
                    </SubmitButton>
                  </Form>
                }
              />
            ))}
          </List>
        </>
      )}
      {next && (
        <p>
          <ButtonLink
            href={`/volunteers/${shift.teamId}/${shift.shiftId}?${new URLSearchParams({
              minutes: String(next.minutes),
              personId: next.personId,
            })}`}
          >
            {t("common.more")}
          </ButtonLink>
        </p>
      )}
    </Group>
  );
}
