import { Done } from "@commonhouse/shell/done";
import { Sessions } from "@commonhouse/shell/sessions";
import { PageHead } from "@commonhouse/ui/page-head";
import { getFormats, getTranslate, memberApi, titled } from "#/server";
import { endListedSession, endOtherListedSessions } from "../actions";

export const generateMetadata = titled((t) => t("me.sessions.allTitle"));

/** Everywhere a person is signed in. */
export default async function SessionsPage({ searchParams }: PageProps<"/me/sessions">) {
  const [api, { done }, t, formats] = await Promise.all([
    memberApi(),
    searchParams,
    getTranslate(),
    getFormats(),
  ]);
  const sessions = await api.me.sessions({});
  return (
    <div className="narrow">
      <Done code={done} t={t} />
      <PageHead back={{ href: "/me", label: t("me.title") }} title={t("me.sessions.allTitle")} />
      <Sessions
        t={t}
        formats={formats}
        sessions={sessions}
        end={endListedSession}
        endOthers={endOtherListedSessions}
      />
    </div>
  );
}
