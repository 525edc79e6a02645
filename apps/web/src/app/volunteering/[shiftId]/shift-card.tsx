import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Form } from "@commonhouse/ui/form";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import type { ReactNode } from "react";
import { getTranslate } from "#/server";
import { giveBackShift, takeShift } from "../actions";
import { PeopleBar } from "../people-bar";
import type { Offer } from "../week";
import { Refused } from "./refused";

/** How a shift stands, and the one thing that this member can do about it. */
export async function ShiftCard({ of }: { readonly of: Offer }) {
  const t = await getTranslate();
  const now = new Date();
  if (of.cancelled) return <Told of={of} state="cancelled" act={<OtherShifts />} />;
  if (of.mine && new Date(of.endsAt) <= now) {
    const toHours = (
      <ButtonLink href="/volunteering/hours" variant="main" large>
        {t("volunteers.hours.toNoteAct")}
      </ButtonLink>
    );
    return <Told of={of} state="worked" act={toHours} />;
  }
  if (of.offer === "GIVE_BACK") {
    const act = (
      <Act of={of} action={giveBackShift}>
        <SubmitButton variant="plain" large>
          {t("volunteers.card.giveBack")}
        </SubmitButton>
      </Act>
    );
    return <Told of={of} state="mine" act={act} />;
  }
  if (of.mine) return <Told of={of} state="running" />;
  if (of.offer === "TAKE") {
    const act = (
      <Act of={of} action={takeShift}>
        <SubmitButton large>{t("volunteers.take")}</SubmitButton>
      </Act>
    );
    return <Told of={of} state="take" act={act} />;
  }
  if (new Date(of.startsAt) <= now) {
    return <Told of={of} state="started" act={<OtherShifts />} />;
  }
  if (of.why === "assignments.full") return <Told of={of} state="full" act={<OtherShifts />} />;
  return <Refused of={of} />;
}

type ToldProps = {
  readonly of: Offer;
  readonly state: "cancelled" | "worked" | "mine" | "running" | "take" | "started" | "full";
  readonly act?: ReactNode;
};

async function Told({ of, state, act }: ToldProps) {
  const t = await getTranslate();
  return (
    <Card lit>
      <PeopleBar of={of} big />
      <div className="group">
        <h2>{t(`volunteers.card.${state}.title`)}</h2>
        <p className="small">{t(`volunteers.card.${state}.hint`)}</p>
      </div>
      {act}
    </Card>
  );
}

type ActProps = {
  readonly of: Offer;
  readonly action: typeof takeShift;
  readonly children: ReactNode;
};

async function Act({ of, action, children }: ActProps) {
  const t = await getTranslate();
  return (
    <Form action={action} faultTitle={t("form.refused")} hidden={{ shiftId: of.shiftId }}>
      {children}
    </Form>
  );
}

async function OtherShifts() {
  const t = await getTranslate();
  return (
    <p>
      <ButtonLink href="/volunteering">{t("volunteers.card.others")}</ButtonLink>
    </p>
  );
}
