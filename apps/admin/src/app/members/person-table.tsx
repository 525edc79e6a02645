import type { ConsoleOutputs } from "@commonhouse/api/console";
import { Face } from "@commonhouse/ui/face";
import { Table } from "@commonhouse/ui/table";
import { Tag } from "@commonhouse/ui/tag";
import { may } from "#/app/may";
import { getFormats, getTranslate } from "#/server";

type Person = ConsoleOutputs["directory"]["list"]["people"][number];

/** People line by line, with the columns that the reader's office needs. */
export async function PersonTable({ people }: { readonly people: readonly Person[] }) {
  const [t, managing, inviting, giving] = await Promise.all([
    getTranslate(),
    may("members.manage"),
    may("people.invite"),
    may("offices.give"),
  ]);
  const columns = [
    { label: t("people.name") },
    ...(managing ? [{ label: t("people.membership.title") }] : []),
    ...(inviting ? [{ label: t("people.door") }] : []),
    ...(giving ? [{ label: t("people.offices") }] : []),
  ];
  return (
    <Table caption={t("people.title")} captionHidden columns={columns} fold="rows">
      {people.map((person) => (
        <tr key={person.personId}>
          <th scope="row">
            <span className="who">
              <Face name={person.name} />
              <span>
                <a href={`/members/${person.personId}`}>
                  <bdi>{person.name}</bdi>
                </a>
                {person.pronouns && (
                  <>
                    <br />
                    <bdi className="tiny soft">{person.pronouns}</bdi>
                  </>
                )}
              </span>
            </span>
          </th>
          {managing && (
            <td>
              <Membership of={person.membership} />
            </td>
          )}
          {inviting && (
            <td>
              <Tag tone={person.arrived ? "plain" : "warn"}>
                {t(person.arrived ? "people.arrived" : "people.notArrived")}
              </Tag>
            </td>
          )}
          {giving && (
            <td>
              <span className="cluster">
                {person.roles?.map((role) => (
                  <Tag key={role} tone="accent">
                    {t(`people.roles.${role}`)}
                  </Tag>
                ))}
              </span>
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}

/** What is usual needs no word: a member who is active is one by kind. */
async function Membership({ of }: { readonly of: Person["membership"] }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  if (!of) return null;
  const { kind, state, from, standingUntil, lapsed } = of;
  return (
    <span className="cluster">
      <Tag>{t(`me.membership.kinds.${kind}`)}</Tag>
      {state !== "ACTIVE" && (
        <Tag tone={state === "APPLIED" ? "warn" : "plain"}>
          {t(`me.membership.states.${state}`)}
        </Tag>
      )}
      {lapsed && standingUntil && state !== "ENDED" ? (
        <Tag tone="warn">{t("people.list.standingOver", { day: formats.date(standingUntil) })}</Tag>
      ) : (
        <span className="tiny soft">
          {t("people.list.since", { day: formats.monthYear(from) })}
        </span>
      )}
    </span>
  );
}
