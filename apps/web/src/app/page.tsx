import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Scene } from "@commonhouse/ui/scene";
import { redirect } from "next/navigation";
import { getActor, getTranslate, titled } from "#/server";

export const generateMetadata = titled((t) => t("welcome.title"));

/** For whoever comes: what this is, how one comes in, how one leaves. */
export default async function WelcomePage() {
  if (await getActor()) redirect("/home");
  const t = await getTranslate();
  return (
    <div className="split hero">
      <div className="stack">
        <div className="group">
          <h1 className="display">{t("welcome.title")}</h1>
          <p className="lead">{t("welcome.lead")}</p>
        </div>
        <p>{t("welcome.how")}</p>
        <p>
          <ButtonLink href="/sign-in" variant="main" large>
            {t("welcome.signIn")}
          </ButtonLink>
        </p>
        <Card title={t("welcome.whatTitle")}>
          <ul className="group">
            <li>{t("welcome.whatWorkshops")}</li>
            <li>{t("welcome.whatDiscreet")}</li>
            <li>{t("welcome.whatLanguages")}</li>
          </ul>
        </Card>
        <p className="small soft">{t("welcome.leaving")}</p>
      </div>
      <Scene label={t("welcome.scene")} />
    </div>
  );
}
