import { Done } from "@commonhouse/shell/done";
import { Empty } from "@commonhouse/ui/empty";
import { List } from "@commonhouse/ui/list";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, memberApi, titled } from "#/server";
import { AddName } from "./add-name";
import { ApartRow } from "./apart-row";

export const generateMetadata = titled((t) => t("mentorship.apart.title"));

/** Whom the reader does not want to be paired with: a list for nobody else. */
export default async function ApartPage({ searchParams }: PageProps<"/mentorship/apart">) {
  const [api, { done }, t] = await Promise.all([memberApi(), searchParams, getTranslate()]);
  const [exclusions, programmes] = await Promise.all([
    api.exclusions.mine({}),
    api.programmes.list({}),
  ]);
  return (
    <div className="narrow">
      <Done code={done} t={t} />
      <PageHead
        back={{ href: "/mentorship", label: t("mentorship.back") }}
        title={t("mentorship.apart.title")}
        sub={t("mentorship.apart.hint")}
      />
      <div className="stack">
        <Notice icon="lock">{t("mentorship.apart.secret")}</Notice>
        {exclusions.length === 0 ? (
          <Empty title={t("mentorship.apart.none")}>
            {programmes.length > 0 && t("mentorship.apart.noneHint")}
          </Empty>
        ) : (
          <List>
            {exclusions.map((one) => (
              <ApartRow key={one.exclusionId} of={one} programmes={programmes.length} />
            ))}
          </List>
        )}
        {programmes.length > 0 && <AddName programmes={programmes} />}
      </div>
    </div>
  );
}
