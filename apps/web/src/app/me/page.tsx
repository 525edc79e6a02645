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
import { Calendar } from "./calendar";
import { Discretion } from "./discretion";

export const generateMetadata = titled((t) => t("me.title"));

export default async function MePage({ searchParams }: PageProps<"/me">) {
  const [api, { done }, t, formats, theme] = await Promise.all([
    memberApi(),
    searchParams,
    getTranslate(),
    getFormats(),
    getTheme(),
  ]);
  const [profile, discretion, sessions, calendar] = await Promise.all([
    api.me.profile({}),
    api.me.discretion({}),
    api.me.sessions({}),
    api.calendar.status({}),
  ]);
  return (
    <>
      <Done code={done} t={t} />
      <PageHead title={t("me.title")} />
      <div className="split">
        <div className="stack">
          <Profile t={t} of={profile} action={changeProfile} />
          <Discretion of={discretion} address={profile.address} />
          <Sessions
            t={t}
            formats={formats}
            sessions={sessions}
            end={endSession}
            endOthers={endOtherSessions}
          />
        </div>
        <aside className="stack">
          <Calendar status={calendar} />
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
