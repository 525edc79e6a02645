import { Face } from "@commonhouse/ui/face";
import { Icon } from "@commonhouse/ui/icon";
import { Row } from "@commonhouse/ui/row";
import { Tag } from "@commonhouse/ui/tag";
import { getFormats, getTranslate, Texts } from "#/server";
import type { MyPairing } from "./next-card";

/** One pair with its person, or one proposal, which names nobody. */
export async function PairRow({ of }: { readonly of: MyPairing }) {
  const [t, formats] = await Promise.all([getTranslate(), getFormats()]);
  const { partner, answerBy, startedAt, side } = of;
  const href = `/mentorship/pairs/${of.pairingId}`;
  if (partner) {
    return (
      <Row
        start={<Face name={partner.name} />}
        title={<bdi>{partner.name}</bdi>}
        href={href}
        sub={startedAt && t("mentorship.pairs.since", { day: formats.date(startedAt) })}
        end={
          <span className="tiny soft">
            {t(`mentorship.pairs.${side === "MENTOR" ? "withMentee" : "withMentor"}`)}
          </span>
        }
      />
    );
  }
  return (
    <Row
      start={<Icon name="mentorship" />}
      title={<Texts of={of.title} />}
      href={href}
      sub={answerBy && t("mentorship.proposals.answerUntil", { when: formats.dateTime(answerBy) })}
      end={
        <Tag tone={of.accepted ? "done" : "warn"}>
          {t(`mentorship.proposals.${of.accepted ? "saidYes" : "waits"}`)}
        </Tag>
      }
    />
  );
}
