import type { PortalOutputs } from "@commonhouse/api/portal";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { countable } from "@commonhouse/ui/seats";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import { giveUpPlace, takePlace } from "./actions";
import { SeatBar } from "./seat-bar";

type Shown = PortalOutputs["occurrences"]["get"];

/** How it stands, and the one thing that this member can do about it. */
export async function PlaceCard({ of }: { readonly of: Shown }) {
  const t = await getTranslate();
  const { title, hint, act } = words();
  return (
    <Card lit>
      <SeatBar of={of} big />
      <div className="group">
        <h2>{title}</h2>
        <p className="small">{hint}</p>
        {of.capacity > countable && of.offer === "TAKE" && (
          <p className="small soft">
            {t("workshops.leftOf", {
              seats: Math.max(0, of.capacity - of.taken),
              capacity: of.capacity,
            })}
          </p>
        )}
      </div>
      {act && (
        <Form
          action={act.action}
          faultTitle={t("form.refused")}
          hidden={{ occurrenceId: of.occurrenceId }}
        >
          <SubmitButton variant={act.variant} large>
            {act.label}
          </SubmitButton>
        </Form>
      )}
    </Card>
  );

  function words() {
    if (of.cancelled) {
      return { title: t("workshops.card.cancelledTitle"), hint: t("workshops.card.cancelledHint") };
    }
    if (of.offer === "NOTHING") {
      return { title: t("workshops.card.startedTitle"), hint: t("workshops.card.startedHint") };
    }
    if (of.offer === "TAKE") {
      const act = { action: takePlace, variant: "main", label: t("workshops.card.take") } as const;
      return { title: t("workshops.card.takeTitle"), hint: t("workshops.card.takeHint"), act };
    }
    if (of.offer === "WAIT") {
      const act = { action: takePlace, variant: "main", label: t("workshops.card.wait") } as const;
      const hint = t("workshops.card.waitHint", { ahead: of.waiting });
      return { title: t("workshops.card.waitTitle"), hint, act };
    }
    if (of.place === "WAITING") {
      const label = t("workshops.card.leave");
      const act = { action: giveUpPlace, variant: "plain", label } as const;
      const hint = t("workshops.card.waitingHint", { ahead: of.ahead });
      return { title: t("workshops.card.waitingTitle"), hint, act };
    }
    const label = t("workshops.card.giveUp");
    const act = { action: giveUpPlace, variant: "plain", label } as const;
    return { title: t("workshops.card.mineTitle"), hint: t("workshops.card.mineHint"), act };
  }
}
