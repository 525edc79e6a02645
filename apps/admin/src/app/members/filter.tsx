import {
  type listRequest,
  membershipKind,
  membershipState,
} from "@commonhouse/api/directory/schema";
import { role } from "@commonhouse/api/offices/schema";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Checkbox } from "@commonhouse/ui/checkbox";
import { Field } from "@commonhouse/ui/field";
import { Form } from "@commonhouse/ui/form";
import { More } from "@commonhouse/ui/more";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import type { z } from "zod";
import { may } from "#/app/may";
import { getTranslate } from "#/server";
import { search } from "./actions";

type Props = {
  readonly asked: z.infer<typeof listRequest>;
  /** What was searched for. */
  readonly text: string | null;
  readonly filtered: boolean;
};

/** Search and filters in one form, which is posted: a name that is typed stands in no address. */
export async function Filter({ asked, text, filtered }: Props) {
  const [t, managing, inviting, giving] = await Promise.all([
    getTranslate(),
    may("members.manage"),
    may("people.invite"),
    may("offices.give"),
  ]);
  const { state, kind, office, waiting, lapsed } = asked;
  return (
    <Form action={search} faultTitle={t("form.refused")} className="filters">
      <Field
        name="text"
        type="search"
        className="is-wide"
        label={t(managing ? "people.list.searchAddress" : "people.list.search")}
        defaultValue={text ?? ""}
        dir="auto"
        autoComplete="off"
        maxLength={120}
      />
      <Field name="sort" label={t("people.list.order")} defaultValue={asked.sort}>
        <option value="name">{t("people.list.byName")}</option>
        <option value="newest">{t("people.list.byNewest")}</option>
      </Field>
      <SubmitButton variant="plain">{t("common.show")}</SubmitButton>
      {filtered && (
        <ButtonLink href="/members" variant="quiet">
          {t("people.list.showAll")}
        </ButtonLink>
      )}
      {inviting && (
        <div className="w-full">
          <More
            summary={t("people.list.filters")}
            icon="settings"
            open={Boolean(state || kind || office || waiting || lapsed)}
          >
            <div className="filters">
              {managing && <MembershipFilters asked={asked} />}
              {giving && (
                <Field name="office" label={t("people.list.office")} defaultValue={office ?? ""}>
                  <option value="">{t("people.list.anyOffice")}</option>
                  {role.options.map((value) => (
                    <option key={value} value={value}>
                      {t(`people.roles.${value}`)}
                    </option>
                  ))}
                </Field>
              )}
              <Checkbox name="waiting" label={t("people.list.waiting")} defaultChecked={waiting} />
              {managing && (
                <Checkbox name="lapsed" label={t("people.list.lapsed")} defaultChecked={lapsed} />
              )}
            </div>
          </More>
        </div>
      )}
    </Form>
  );
}

async function MembershipFilters({ asked: { state, kind } }: Pick<Props, "asked">) {
  const t = await getTranslate();
  return (
    <>
      <Field name="state" label={t("people.list.state")} defaultValue={state ?? ""}>
        <option value="">{t("people.list.anyState")}</option>
        {membershipState.options.map((value) => (
          <option key={value} value={value}>
            {t(`me.membership.states.${value}`)}
          </option>
        ))}
        <option value="NONE">{t("people.list.noMembership")}</option>
      </Field>
      <Field name="kind" label={t("people.list.kind")} defaultValue={kind ?? ""}>
        <option value="">{t("people.list.anyKind")}</option>
        {membershipKind.options.map((value) => (
          <option key={value} value={value}>
            {t(`me.membership.kinds.${value}`)}
          </option>
        ))}
      </Field>
    </>
  );
}
