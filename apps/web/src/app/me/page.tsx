import { Done } from "@commonhouse/shell/done";
import { PassphraseForm } from "@commonhouse/shell/passphrase-form";
import { Profile } from "@commonhouse/shell/profile";
import { Sessions } from "@commonhouse/shell/sessions";
import { ThemeChoice } from "@commonhouse/shell/theme-choice";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getFormats, getTheme, getTranslate, memberApi, titled } from "#/server";
import { changePassphrase, changeProfile, endOtherSessions, endSession, signOut } from "./actions";
import { Discretion } from "./discretion";
import { MembershipFacts } from "./membership-facts";
import { Ways } from "./ways";

export const generateMetadata = titled((t) => t("me.title"));

/** So many sessions stand here; more have a page of their own. */
const most = 5;

export default async function MePage({ searchParams }: PageProps<"/me">) {
  const [api, { done }, t, formats, theme] = await Promise.all([
    memberApi(),
    searchParams,
    getTranslate(),
    getFormats(),
    getTheme(),
  ]);
  const [profile, membership, discretion, sessions, calendar, asked] = await Promise.all([
    api.me.profile({}),
    api.me.membership({}),
    api.me.discretion({}),
    api.me.sessions({}),
    api.calendar.status({}),
    api.consents.asked({}),
  ]);
  const since = membership.current?.from;
  return (
    <>
      <Done code={done} t={t} />
      <PageHead title={t("me.title")} sub={since && t("me.since", { day: formats.date(since) })} />
      <div className="split">
        <div className="stack">
          <Profile t={t} of={profile} action={changeProfile} />
          <Ways address={profile.address} connected={calendar.active} asked={asked} />
          <Discretion of={discretion} address={profile.address} />
          <Sessions
            t={t}
            formats={formats}
            sessions={sessions}
            end={endSession}
            endOthers={endOtherSessions}
            short={{ most, rest: "/me/sessions" }}
          />
        </div>
        <aside className="stack">
          {membership.current && <MembershipFacts of={membership} />}
          <ThemeChoice t={t} theme={theme} />
          <PassphraseForm t={t} action={changePassphrase} />
          <Form action={signOut} faultTitle={t("form.refused")}>
            <SubmitButton variant="plain">{t("me.signOut")}</SubmitButton>
          </Form>
        </aside>
      </div>
    </>
  );
}
