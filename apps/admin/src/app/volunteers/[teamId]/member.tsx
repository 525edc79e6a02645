import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { Face } from "@commonhouse/ui/face";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, Texts } from "#/server";
import { introduce, removeMember } from "../actions";

type Props = {
  readonly of: ConsoleOutputs["teams"]["members"]["members"][number];
  readonly team: ConsoleOutputs["teams"]["get"];
};

/** Somebody in the team: what they can do, whether they were shown around, and the way out. */
export async function Member({ of, team }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { personId, name, pronouns, skills, joinedAt } = of;
  return (
    <tr>
      <th scope="row">
        <span className="who">
          <Face name={name} />
          <span>
            <bdi>{name}</bdi>
            {pronouns && (
              <>
                <br />
                <bdi className="tiny soft">{pronouns}</bdi>
              </>
            )}
          </span>
        </span>
      </th>
      {team.introduction && (
        <td>
          <Introduction of={of} teamId={team.teamId} />
        </td>
      )}
      <td>
        {skills.length > 0 && (
          <span className="cluster">
            {skills.map(({ skillId, title }) => (
              <Tag key={skillId}>
                <Texts of={title} />
              </Tag>
            ))}
          </span>
        )}
      </td>
      <td>{t("volunteers.console.team.since", { day: formats.date(joinedAt) })}</td>
      <td>
        <Form
          action={removeMember}
          faultTitle={t("form.refused")}
          hidden={{ teamId: team.teamId, personId }}
        >
          <SubmitButton
            variant="quiet"
            aria-label={t("volunteers.console.team.removeNamed", { name: isolate(name) })}
          >
            {t("volunteers.console.team.remove")}
          </SubmitButton>
        </Form>
      </td>
    </tr>
  );
}

async function Introduction({
  of: { personId, name, introducedAt },
  teamId,
}: {
  readonly of: Props["of"];
  readonly teamId: string;
}) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  if (introducedAt) {
    return (
      <Tag tone="done">
        {t("volunteers.console.team.introducedOn", { day: formats.date(introducedAt) })}
      </Tag>
    );
  }
  return (
    <Form
      action={introduce}
      faultTitle={t("form.refused")}
      hidden={{ teamId, personId, introduced: "on" }}
    >
      <SubmitButton
        variant="plain"
        aria-label={t("volunteers.console.team.introduceNamed", { name: isolate(name) })}
      >
        {t("volunteers.console.team.introduce")}
      </SubmitButton>
    </Form>
  );
}
