import { whole } from "@commonhouse/api/text";
import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, officeApi, titled } from "#/server";

export const generateMetadata = titled((t) => t("programme.done"));

/** What an import has done, in numbers; they stand in the address, so that reloading repeats nothing. */
export default async function DonePage({ searchParams }: PageProps<"/workshops/import/done">) {
  const [, query, t] = await Promise.all([officeApi(), searchParams, getTranslate()]);
  const count = (name: string) => whole(0, 1_000_000).safeParse(query[name]).data ?? 0;
  const problems = count("problems");
  return (
    <div className="narrow">
      <PageHead
        back={{ href: "/workshops", label: t("workshops.title") }}
        title={t("programme.done")}
      />
      <div className="stack">
        <Card lit>
          <ul className="group">
            {(["created", "changed", "unchanged"] as const).map((outcome) => (
              <li key={outcome}>{t(`programme.${outcome}`, { count: count(outcome) })}</li>
            ))}
          </ul>
          <p>
            <ButtonLink href="/workshops" variant="main">
              {t("workshops.title")}
            </ButtonLink>
          </p>
        </Card>
        {problems > 0 && (
          <Notice tone="warn">
            <p>
              <b>{t("programme.problems", { count: problems })}</b>
            </p>
            <p>{t("programme.problemsHint")}</p>
            <p>
              <a href="/workshops/import">{t("programme.another")}</a>
            </p>
          </Notice>
        )}
      </div>
    </div>
  );
}
