import type { Translate } from "@commonhouse/i18n/translator";

/** What stands where nothing is, or nothing for this person. */
export function NotFoundPage({ t }: { readonly t: Translate }) {
  return (
    <div className="stack tight">
      <h1>{t("shell.notFound.title")}</h1>
      <p>{t("shell.notFound.text")}</p>
      <p>
        <a className="btn" href="/">
          {t("shell.notFound.home")}
        </a>
      </p>
    </div>
  );
}
