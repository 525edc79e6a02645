import type { ConsoleOutputs } from "@commonhouse/api/console";
import { membershipKind } from "@commonhouse/api/directory/schema";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { More } from "@commonhouse/ui/more";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getTranslate } from "#/server";
import {
  acceptMember,
  changeTerms,
  endMembership,
  pauseMembership,
  resumeMembership,
  startMembership,
} from "../actions";

type Answer = ConsoleOutputs["memberships"]["list"];

type Props = {
  readonly personId: string;
  readonly acts: Answer["acts"];
  readonly latest: Answer["memberships"][number] | null;
};

const simple = {
  accept: acceptMember,
  pause: pauseMembership,
  resume: resumeMembership,
  end: endMembership,
} as const;

/** What can be done about a membership from where it is. */
export async function MembershipActs({ personId, acts, latest }: Props) {
  const t = await getTranslate();
  const refused = t("form.refused");
  const running = latest?.state === "ACTIVE" || latest?.state === "PAUSED";
  return (
    <>
      <div className="cluster">
        {acts.map(
          (act) =>
            act !== "start" && (
              <Form key={act} action={simple[act]} faultTitle={refused} hidden={{ personId }}>
                <SubmitButton
                  variant={act === "accept" ? "main" : "plain"}
                  aria-label={act === "end" ? t("people.membership.endNamed") : undefined}
                >
                  {t(`people.membership.${act}`)}
                </SubmitButton>
              </Form>
            ),
        )}
      </div>
      {running && <p className="help">{t("people.membership.actsHint")}</p>}
      {acts.includes("start") && (
        <More summary={t("people.membership.start")}>
          <Form action={startMembership} faultTitle={refused} hidden={{ personId }}>
            <KindField chosen={latest?.kind ?? "FULL"} />
            <SubmitButton variant="plain">{t("people.membership.start")}</SubmitButton>
          </Form>
        </More>
      )}
      {running && (
        <More summary={t("people.membership.terms")} icon="settings">
          <Form action={changeTerms} faultTitle={refused} hidden={{ personId }}>
            <div className="pair">
              <KindField chosen={latest.kind} />
              <Field
                name="standingUntil"
                type="date"
                label={t("people.membership.standingUntil")}
                help={t("people.membership.standingHelp")}
                defaultValue={latest.standingUntil ?? ""}
              />
            </div>
            <SubmitButton variant="plain">{t("people.membership.save")}</SubmitButton>
          </Form>
        </More>
      )}
    </>
  );
}

async function KindField({ chosen }: { readonly chosen: "FULL" | "SUPPORTING" }) {
  const t = await getTranslate();
  return (
    <Field name="kind" label={t("people.membership.kind")} defaultValue={chosen}>
      {membershipKind.options.map((value) => (
        <option key={value} value={value}>
          {t(`me.membership.kinds.${value}`)}
        </option>
      ))}
    </Field>
  );
}
