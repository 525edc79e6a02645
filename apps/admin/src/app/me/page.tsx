import { Done } from "@commonhouse/shell/done";
import { PassphraseForm } from "@commonhouse/shell/passphrase-form";
import { Profile } from "@commonhouse/shell/profile";
import { Sessions } from "@commonhouse/shell/sessions";
import { ThemeChoice } from "@commonhouse/shell/theme-choice";
import { Form } from "@commonhouse/ui/form";
import { PageHead } from "@commonhouse/ui/page-head";
import { SubmitButton } from "@commonhouse/ui/submit-button";
import { getFormats, getTheme, getTranslate, officeApi, titled } from "#/server";
import { changePassphrase, changeProfile, endOtherSessions, endSession, signOut } from "./actions";

export const generateMetadata = titled((t) => t("me.title"));

export default async function MePage({ searchParams }: PageProps<"/me">) {
  const [api, { done }, t, formats, theme] = await Promise.all([
    officeApi(),
    searchParams,
    getTranslate(),
    getFormats(),
    getTheme(),
  ]);
  const [profile, sessions] = await Promise.all([api.me.profile({}), api.me.sessions({})]);
  return (
    <>
      <Done code={done} t={t} />
      <PageHead title={t("me.title")} />
      <div className="split">
        <div className="stack">
          <Profile t={t} of={profile} action={changeProfile} />
          <Sessions
            t={t}
            formats={formats}
            sessions={sessions}
            end={endSession}
            endOthers={endOtherSessions}
          />
        </div>
        <aside className="stack">
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
