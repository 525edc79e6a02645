import { personRef } from "@commonhouse/api/people/schema";
import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Face } from "@commonhouse/ui/face";
import { PageHead } from "@commonhouse/ui/page-head";
import { Tag } from "@commonhouse/ui/tag";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { GiveOffice } from "./give-office";
import { Links } from "./links";
import { Offices } from "./offices";

export const generateMetadata = titled((t) => t("people.name"));

/** One person, as far as an office may know: how to call them, whether they came in, what they do. */
export default async function PersonPage({
  params,
  searchParams,
}: PageProps<"/members/[personId]">) {
  const [api, asked, { done }, t] = await Promise.all([
    officeApi(),
    params,
    searchParams,
    getTranslate(),
  ]);
  const { data: ref } = personRef.safeParse(asked);
  if (!ref) missing();
  const [person, { workshops }, mayInvite, mayGive] = await Promise.all([
    api.people.get(ref),
    api.workshops.list({}),
    may("people.invite"),
    may("offices.give"),
  ]);
  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{ href: "/members", label: t("people.title") }}
        face={<Face name={person.name} size="xl" />}
        title={<bdi>{person.name}</bdi>}
        sub={
          <span className="cluster">
            {person.pronouns && <bdi>{person.pronouns}</bdi>}
            <Tag>{t(person.member ? "people.member" : "people.notMember")}</Tag>
            <Tag tone={person.arrived ? "done" : "warn"}>
              {t(person.arrived ? "people.arrived" : "people.notArrived")}
            </Tag>
          </span>
        }
      />
      <div className="split even">
        {mayInvite && (person.member || person.offices.length > 0) && <Links of={person} />}
        <div className="stack">
          <Offices of={person} workshops={workshops} mayEnd={mayGive} />
          {mayGive && <GiveOffice personId={person.personId} workshops={workshops} />}
        </div>
      </div>
    </>
  );
}
