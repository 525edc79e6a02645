import { randomUUID } from "node:crypto";
import type { Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { purpose } from "../agreements/rules";
import { addApplication } from "../applications/commands";
import type { Joining } from "./schema";

const hour = 60 * 60_000;

/** The oldest request that a scenario may hold is younger than its texts. */
const longAgo = 2001 * hour;

/**
 * Writes the texts, the questions and the requests of a scenario; `idOf` knows the ids of those who
 * ask, `members` agree to the newest text.
 */
export async function addJoining(
  tx: Tx,
  sealed: Sealed,
  now: Date,
  { agreements, questions, applications }: Joining,
  idOf: (key: string) => string,
  members: readonly string[],
) {
  const { _max } = await tx.agreement.aggregate({ where: { purpose }, _max: { version: true } });
  const from = new Date(now.getTime() - longAgo);
  const versions = agreements.map((one, index) => ({
    ...one,
    id: randomUUID(),
    purpose,
    version: (_max.version ?? 0) + index + 1,
    from,
  }));
  await tx.agreement.createMany({ data: versions });
  const asked = questions.map((one, index) => ({ ...one, id: randomUUID(), position: index + 1 }));
  await tx.applicationQuestion.createMany({ data: asked });
  const current = versions.at(-1);
  if (!current) return;
  const consent = { agreementId: current.id, givenAt: now };
  await tx.consent.createMany({ data: members.map((personId) => ({ personId, ...consent })) });
  for (const { key, name, language, answers, hoursAgo, ...more } of applications) {
    const said = asked.flatMap(({ id }, index) => {
      const answer = answers[index];
      return answer ? [[id, answer] as const] : [];
    });
    const sentAt = new Date(now.getTime() - hoursAgo * hour);
    const sent = {
      personId: idOf(key),
      name,
      pronouns: more.pronouns ?? null,
      address: more.email ?? null,
      locale: language,
      ofAge: true,
      agreementId: current.id,
      agreed: true,
      answers: Object.fromEntries(said),
    };
    await addApplication(tx, sealed, sentAt, sent, async () => {});
  }
}
