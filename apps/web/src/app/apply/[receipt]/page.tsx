import { ButtonLink } from "@commonhouse/ui/button-link";
import { Empty } from "@commonhouse/ui/empty";
import { PageHead } from "@commonhouse/ui/page-head";
import { ask, getTranslate, titled } from "#/server";
import { Accepted } from "./accepted";
import { Declined } from "./declined";
import { Waiting } from "./waiting";

export const generateMetadata = titled((t) => t("applications.own.title"));

/** An applicant's own page: it waits, and then holds the answer. Opening it changes nothing. */
export default async function OwnApplicationPage({ params }: PageProps<"/apply/[receipt]">) {
  const [{ receipt: token }, t] = await Promise.all([params, getTranslate()]);
  const own = await ask((api) => api.applications.own({ token }));
  if (!own) {
    return (
      <div className="narrow">
        <PageHead title={t("applications.own.title")} />
        <Empty
          title={t("applications.own.gone")}
          action={<ButtonLink href="/apply">{t("applications.own.again")}</ButtonLink>}
        >
          {t("applications.own.goneText")}
        </Empty>
      </div>
    );
  }
  return (
    <div className="narrow">
      {own.state === "WAITING" && <Waiting of={own} token={token} />}
      {own.state === "ACCEPTED" && <Accepted of={own} token={token} />}
      {own.state === "DECLINED" && <Declined of={own} />}
    </div>
  );
}
