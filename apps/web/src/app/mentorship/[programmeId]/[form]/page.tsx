import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Notice } from "@commonhouse/ui/notice";
import { PageHead } from "@commonhouse/ui/page-head";
import { ask, getTranslate, memberApi, Texts, titled } from "#/server";
import { StandingSentence } from "../../standing-sentence";
import { readKey } from "../../ways";
import { FormFields } from "./form-fields";
import { PauseAndWithdraw } from "./pause-and-withdraw";

export const generateMetadata = titled((t) => t("mentorship.forms.title"));

/** What do I ask for, or offer? Sent already, the same page changes it. */
export default async function FormPage({
  params,
  searchParams,
}: PageProps<"/mentorship/[programmeId]/[form]">) {
  const [api, asked, { done }, t] = await Promise.all([
    memberApi(),
    params,
    searchParams,
    getTranslate(),
  ]);
  const key = readKey(asked);
  if (!key) missing();
  const { programmeId, side, way } = key;
  const [written, programme] = await Promise.all([
    api.mentorship.form({ programmeId, side }),
    ask((open) => open.programmes.get({ programmeId })),
  ]);
  const title = programme?.title ?? written?.title;
  if (!title) missing();
  const request = way === "request";
  return (
    <div className="narrow">
      <Done code={done} t={t} />
      <PageHead
        back={
          programme
            ? { href: `/mentorship/${programmeId}`, label: <Texts of={title} /> }
            : { href: "/mentorship", label: t("mentorship.back") }
        }
        title={heading()}
        sub={written && <StandingSentence of={written} open={programme !== null} />}
      />
      <div className="stack">
        {written && side === "MENTOR" && programme?.vetting && !written.vetted && (
          <Notice>{t("mentorship.form.toMeet")}</Notice>
        )}
        {programme && <FormFields programme={programme} side={side} written={written} />}
        {written && <PauseAndWithdraw of={written} open={programme !== null} />}
      </div>
    </div>
  );

  function heading() {
    if (written) return t(`mentorship.form.${request ? "myRequest" : "myOffer"}`);
    return t(`mentorship.form.${request ? "requestTitle" : "offerTitle"}`);
  }
}
