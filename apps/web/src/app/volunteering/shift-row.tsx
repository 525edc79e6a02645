import { isolate } from "@commonhouse/i18n/isolate";
import { textIn } from "@commonhouse/i18n/locales";
import { Form } from "@commonhouse/ui/form";
import { Row, When } from "@commonhouse/ui/row";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { Tag } from "@commonhouse/ui/tag";
import { getCentre, getFormats, getLocale, getTranslate, Texts } from "#/server";
import { takeShift } from "./actions";
import { PeopleBar } from "./people-bar";
import { TeamBeside } from "./shift-title";
import type { Offer } from "./week";
import { Why } from "./why";

/** One line of the week: when, what, where, who is missing, and the button or why there is none. */
export async function ShiftRow({ of }: { readonly of: Offer }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  return (
    <Row
      start={<When day={formats.time(of.startsAt)} />}
      title={<Texts of={of.title} />}
      href={`/volunteering/${of.shiftId}`}
      sub={
        <span className="cluster">
          <span>{t("volunteers.until", { time: formats.time(of.endsAt) })}</span>
          <TeamBeside of={of} />
          {of.place && <bdi>{of.place}</bdi>}
        </span>
      }
      end={<Standing of={of} />}
    />
  );
}

async function Standing({ of }: { readonly of: Offer }) {
  const t = await getTranslate();
  if (of.cancelled) return <Tag tone="danger">{t("volunteers.state.cancelled")}</Tag>;
  const missing = Math.max(0, of.needed - of.taken);
  return (
    <>
      <span className="cluster">
        <PeopleBar of={of} />
        {of.mine && <Tag tone="accent">{t("volunteers.state.mine")}</Tag>}
        {!of.mine && missing === 0 && <Tag>{t("volunteers.state.full")}</Tag>}
        {!of.mine && missing > 0 && <Tag tone="warn">{t("volunteers.missing", { missing })}</Tag>}
      </span>
      {of.offer === "TAKE" && <TakeButton of={of} />}
      {of.offer === "NOTHING" && !of.mine && missing > 0 && (
        <span className="tiny soft">
          <Why of={of} />
        </span>
      )}
    </>
  );
}

type ButtonProps = { readonly of: Offer; readonly main?: boolean };

/** Takes a shift at once; for ears it says which one. */
export async function TakeButton({ of, main = false }: ButtonProps) {
  const [t, formats, locale, { localeOrder }] = await Promise.all([
    getTranslate(),
    getFormats(),
    getLocale(),
    getCentre(),
  ]);
  const named = t("volunteers.takeNamed", {
    title: isolate(textIn(of.title, locale, localeOrder).text),
    when: isolate(formats.dateTime(of.startsAt)),
  });
  return (
    <Form
      action={takeShift}
      faultTitle={t("form.refused")}
      hidden={{ shiftId: of.shiftId }}
      className={main ? "group" : "group pt-1"}
    >
      <SubmitButton variant={main ? "main" : "plain"} large={main} aria-label={named}>
        {t("volunteers.take")}
      </SubmitButton>
    </Form>
  );
}
