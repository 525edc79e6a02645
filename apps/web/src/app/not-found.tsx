import { NotFoundPage } from "@commonhouse/shell/not-found-page";
import { getTranslate } from "#/server";

export async function generateMetadata() {
  const t = await getTranslate();
  return { title: t("shell.notFound.title") };
}

export default async function NotFound() {
  return <NotFoundPage t={await getTranslate()} />;
}
