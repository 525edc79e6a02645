import { ButtonLink } from "@commonhouse/ui/button-link";
import { Group } from "@commonhouse/ui/group";
import { Icon } from "@commonhouse/ui/icon";
import { List } from "@commonhouse/ui/list";
import { Row } from "@commonhouse/ui/row";
import { Scene } from "@commonhouse/ui/scene";
import { redirect } from "next/navigation";
import { getActor, getTranslate, portalApi, titled } from "#/server";

export const generateMetadata = titled((t) => t("welcome.title"));

/** For whoever comes: what this is, how one comes in, how one leaves. */
export default async function WelcomePage() {
  if (await getActor()) redirect("/home");
  const [api, t] = await Promise.all([portalApi(), getTranslate()]);
  const { agreement } = await api.applications.form({});
  return (
    <div className="stack">
      <section className="split even hero">
        <div className="stack tight">
          <h1 className="display">{t("welcome.title")}</h1>
          <p className="lead">{t("welcome.lead")}</p>
          <p>{t("welcome.how")}</p>
          <p className="cluster">
            <ButtonLink href="/sign-in" variant="main" large>
              {t("welcome.signIn")}
            </ButtonLink>
            {agreement && (
              <ButtonLink href="/apply" large>
                {t("welcome.apply")}
              </ButtonLink>
            )}
          </p>
          {agreement && <p className="small soft">{t("welcome.applyHint")}</p>}
          <p className="small soft">{t("welcome.leaving")}</p>
        </div>
        <Scene label={t("welcome.scene")} />
      </section>
      <Group title={t("welcome.whatTitle")}>
        <List>
          <Row start={<Icon name="workshops" />} title={t("welcome.whatWorkshops")} />
          <Row start={<Icon name="messages" />} title={t("welcome.whatDiscreet")} />
          <Row start={<Icon name="language" />} title={t("welcome.whatLanguages")} />
        </List>
      </Group>
    </div>
  );
}
