import { importRef } from "@commonhouse/api/member-import/schema";
import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { getTranslate, officeApi, titled } from "#/server";
import { Finished } from "./finished";
import { Preview } from "./preview";
import { Running } from "./running";

export const generateMetadata = titled((t) => t("memberImport.page"));

/** One address for the whole way of a file: looked at, being taken over, done. */
export default async function ImportPage({
  params,
  searchParams,
}: PageProps<"/members/import/[importId]">) {
  const [api, asked, { done }, t] = await Promise.all([
    officeApi(),
    params,
    searchParams,
    getTranslate(),
  ]);
  const { data: ref } = importRef.safeParse(asked);
  if (!ref) missing();
  const progress = await api.memberImport.progress(ref);
  if (progress.state === "RUNNING") return <Running of={progress} />;
  if (progress.state === "DONE") {
    const [problems, likely] = await Promise.all([
      api.memberImport.problems(ref),
      api.merging.list(ref),
    ]);
    return <Finished of={progress} problems={problems} likely={likely.count} />;
  }
  return (
    <>
      <Done code={done} t={t} />
      <Preview of={await api.memberImport.preview(ref)} />
    </>
  );
}
