import type { PortalOutputs } from "@commonhouse/api/portal";
import { Facts } from "@commonhouse/ui/facts";
import { Group } from "@commonhouse/ui/group";
import { getFormats, getTranslate } from "#/server";

type Membership = PortalOutputs["me"]["membership"];
type Held = NonNullable<Membership["current"]>;

/** How one belongs to the house, and until when all is in order. */
export async function MembershipFacts({ of: { current, earlier } }: { readonly of: Membership }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  if (!current) return null;
  const facts = [
    {
      key: "kind",
      term: t("me.membership.kind"),
      detail: t(`me.membership.kinds.${current.kind}`),
    },
    ...(current.state === "ACTIVE"
      ? []
      : [
          {
            key: "state",
            term: t("me.membership.state"),
            detail: t(`me.membership.states.${current.state}`),
          },
        ]),
    { key: "standing", term: t("me.membership.standing"), detail: standing(current) },
    ...earlier.map((one, index) => ({
      key: `earlier-${index}`,
      term: t("me.membership.earlier"),
      detail: span(one),
    })),
  ];
  return (
    <Group title={t("me.membership.title")}>
      <Facts facts={facts} />
    </Group>
  );

  function standing({ standingUntil, goodStanding }: Held) {
    if (standingUntil === null) return t("me.membership.standingOn");
    const day = formats.date(standingUntil);
    return t(goodStanding ? "me.membership.standingUntil" : "me.membership.standingOver", { day });
  }

  function span({ from, until }: Held) {
    if (until === null) return formats.date(from);
    return t("me.membership.span", { from: formats.date(from), until: formats.date(until) });
  }
}
