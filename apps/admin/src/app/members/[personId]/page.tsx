import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { Face } from "@commonhouse/ui/face";
import { PageHead } from "@commonhouse/ui/page-head";
import { Tag } from "@commonhouse/ui/tag";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { may } from "#/app/may";
import { getTranslate, officeApi, titled } from "#/server";
import { pageRef } from "../form-schema";
import { ContactFacts } from "./contact-facts";
import { Links } from "./links";
import { Membership } from "./membership";
import { Offices } from "./offices";

export const generateMetadata = titled((t) => t("people.page"));

/** One person, as far as the reader's office may know them: each part asks for itself. */
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
  const { data: ref } = pageRef.safeParse(asked);
  if (!ref) missing();
  const [person, managing, giving] = await Promise.all([
    api.people.get(ref),
    may("members.manage"),
    may("offices.give"),
  ]);
  // Their entry was found to be another's.
  if (person.personId !== ref.personId) redirect(`/members/${person.personId}` as Route);
  const { door, name, pronouns } = person;
  return (
    <>
      <Done code={done} t={t} />
      <PageHead
        back={{ href: "/members", label: t("people.title") }}
        face={<Face name={name} size="xl" />}
        title={<bdi>{name}</bdi>}
        sub={
          <span className="cluster">
            {pronouns && <bdi>{pronouns}</bdi>}
            {door && (
              <Tag tone={door.arrived ? "done" : "warn"}>
                {t(door.arrived ? "people.arrived" : "people.notArrived")}
              </Tag>
            )}
          </span>
        }
      />
      {door === null && <p className="soft">{t("people.little")}</p>}
      <div className="split even">
        {managing && (
          <div className="stack">
            <ContactFacts personId={ref.personId} />
            <Membership personId={ref.personId} />
          </div>
        )}
        <div className="stack">
          {door && <Links personId={ref.personId} door={door} />}
          {giving && <Offices personId={ref.personId} />}
        </div>
      </div>
    </>
  );
}
