import type { PortalOutputs } from "@commonhouse/api/portal";
import { isolate } from "@commonhouse/i18n/isolate";
import { Form } from "@commonhouse/ui/form";
import { Row } from "@commonhouse/ui/row";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getFormats, getTranslate, Texts } from "#/server";
import { removeExclusion } from "../actions";

type Props = {
  readonly of: PortalOutputs["exclusions"]["mine"][number];
  /** How many programmes are open; of one alone the name is not said. */
  readonly programmes: number;
};

/** Somebody by the name the reader wrote, or by when they were proposed. */
export async function ApartRow({ of, programmes }: Props) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { exclusionId, name, partner, title } = of;
  const said = name ?? told();
  return (
    <Row
      title={<bdi>{said}</bdi>}
      sub={programmes > 1 && <Texts of={title} />}
      end={
        <Form action={removeExclusion} faultTitle={t("form.refused")} hidden={{ exclusionId }}>
          <SubmitButton
            variant="quiet"
            aria-label={t("mentorship.apart.removeNamed", { name: isolate(said) })}
          >
            {t("mentorship.apart.remove")}
          </SubmitButton>
        </Form>
      }
    />
  );

  function told() {
    if (!partner) return t("mentorship.apart.somebody");
    const day = formats.date(partner.proposedAt);
    return t(`mentorship.apart.${partner.side === "MENTOR" ? "mentorOf" : "menteeOf"}`, { day });
  }
}
