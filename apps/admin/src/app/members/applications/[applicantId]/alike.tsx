import type { ConsoleOutputs } from "@commonhouse/api/console";
import { isolate } from "@commonhouse/i18n/isolate";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Face } from "@commonhouse/ui/face";
import { Group } from "@commonhouse/ui/group";
import { List } from "@commonhouse/ui/list";
import { Row } from "@commonhouse/ui/row";
import { may } from "#/app/may";
import { getTranslate } from "#/server";

/** People who may be the same person, and the way to compare the two. */
export async function Alike({ of }: { readonly of: ConsoleOutputs["decisions"]["get"] }) {
  const [t, mayManage] = await Promise.all([getTranslate(), may("members.manage")]);
  return (
    <Group title={t("applications.desk.alike")}>
      <p className="small soft">{t("applications.desk.alikeHint")}</p>
      <List>
        {of.alike.map(({ personId, name, why, applying }) => (
          <Row
            key={personId}
            start={<Face name={name} />}
            title={<bdi>{name}</bdi>}
            href={applying ? `/members/applications/${personId}` : `/members/${personId}`}
            sub={t(`applications.desk.${reason(why, applying)}`)}
            end={
              mayManage && (
                <ButtonLink
                  href={`/members/merge/${personId}/${of.personId}`}
                  aria-label={t("applications.desk.mergeNamed", { name: isolate(name) })}
                >
                  {t("applications.desk.merge")}
                </ButtonLink>
              )
            }
          />
        ))}
      </List>
    </Group>
  );
}

function reason(why: "address" | "name", applying: boolean) {
  if (why === "name") return "similarName" as const;
  return applying ? ("sameAddressApplying" as const) : ("sameAddress" as const);
}
