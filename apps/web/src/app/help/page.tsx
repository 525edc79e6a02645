import { Group } from "@commonhouse/ui/group";
import { PageHead } from "@commonhouse/ui/page-head";
import { getTranslate, titled } from "#/server";

export const generateMetadata = titled((t) => t("help.title"));

const topics = ["signIn", "exit", "mail", "cannot"] as const;

export default async function HelpPage() {
  const t = await getTranslate();
  return (
    <>
      <PageHead title={t("help.title")} />
      <div className="stack">
        {topics.map((topic) => (
          <Group key={topic} title={t(`help.${topic}Title`)}>
            <p>{t(`help.${topic}Text`)}</p>
          </Group>
        ))}
      </div>
    </>
  );
}
