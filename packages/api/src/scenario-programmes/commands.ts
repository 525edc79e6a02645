import { randomUUID } from "node:crypto";
import type { MentorshipSide, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { spotOf } from "../mentorship/rules";
import { commonOf, commonSpot } from "../pairings/rules";
import { weights } from "../programmes/schema";
import type { ScenarioProgramme } from "./schema";

type IdOf = (key: string) => string;
type Form = ScenarioProgramme["newcomers"][number];

const day = 24 * 60 * 60_000;

const ago = (now: Date, days: number) => new Date(now.getTime() - days * day);

/** Writes the programmes of a scenario; `idOf` knows everybody's and everything's id. */
export async function addProgrammes(
  tx: Tx,
  sealed: Sealed,
  now: Date,
  programmes: readonly ScenarioProgramme[],
  idOf: IdOf,
) {
  await tx.programme.createMany({
    data: programmes.map(({ key, title, description, vetting }) => ({
      id: idOf(key),
      title,
      description,
      vetting,
      weights: weights.parse({}),
      createdAt: now,
    })),
  });
  await tx.mentorshipTopic.createMany({
    data: programmes.flatMap(({ key, topics }) =>
      topics.map((topic, position) => ({
        id: idOf(topic.key),
        programmeId: idOf(key),
        title: topic.title,
        position,
      })),
    ),
  });
  await tx.office.createMany({
    data: programmes.flatMap(({ key, coordinator }) => {
      const scope = { scopeKind: "PROGRAMME", scopeId: idOf(key), from: now } as const;
      return coordinator
        ? [{ personId: idOf(coordinator), role: "MENTORSHIP_COORDINATOR" as const, ...scope }]
        : [];
    }),
  });
  for (const programme of programmes) await addForms(tx, sealed, now, programme, idOf);
}

async function addForms(
  tx: Tx,
  sealed: Sealed,
  now: Date,
  { key, coordinator, mentors, newcomers, pairs, proposals }: ScenarioProgramme,
  idOf: IdOf,
) {
  const programmeId = idOf(key);
  const rowOf = (side: MentorshipSide, form: Form, capacity: number, vetted: boolean) => {
    const { person, topics, daysAgo, area = null, ...written } = form;
    const id = randomUUID();
    const content = { ...written, topicIds: topics.map(idOf), area };
    return {
      id,
      programmeId,
      personId: idOf(person),
      side,
      capacity,
      content: sealed.seal(spotOf(id), JSON.stringify(content)),
      vettedAt: vetted ? now : null,
      vettedById: vetted && coordinator ? idOf(coordinator) : null,
      createdAt: ago(now, daysAgo),
    };
  };
  const offers = mentors.map(({ capacity, vetted, ...form }) =>
    rowOf("MENTOR", { ...form, vettedOnly: false }, capacity, vetted),
  );
  const requests = newcomers.map((form) => rowOf("MENTEE", form, 1, false));
  await tx.mentorshipForm.createMany({ data: [...offers, ...requests] });
  const formOf = (rows: typeof offers, person: string) =>
    rows.find(({ personId }) => personId === idOf(person))?.id ?? "";
  const commonIn = (
    pairingId: string,
    { mentor, newcomer }: ScenarioProgramme["proposals"][number],
  ) => {
    const [one, other] = [
      mentors.find(({ person }) => person === mentor),
      newcomers.find(({ person }) => person === newcomer),
    ];
    if (!one || !other) return null;
    const written = ({ topics, ...form }: Form | typeof one) => {
      return { ...form, topicIds: topics.map(idOf) };
    };
    const common = commonOf(written(one), written(other));
    return sealed.seal(commonSpot(pairingId), JSON.stringify(common));
  };
  // Without a coordinator nobody is left who proposed them.
  const proposer = coordinator ? idOf(coordinator) : randomUUID();
  await tx.pairing.createMany({
    data: pairs.map(({ daysAgo, signDaysAgo, ...pair }) => {
      const { mentor, newcomer } = pair;
      const began = ago(now, daysAgo);
      const id = randomUUID();
      const sign = signDaysAgo === undefined ? null : ago(now, signDaysAgo);
      return {
        id,
        programmeId,
        mentorFormId: formOf(offers, mentor),
        menteeFormId: formOf(requests, newcomer),
        mentorId: idOf(mentor),
        menteeId: idOf(newcomer),
        state: "ACTIVE" as const,
        proposedAt: began,
        proposedById: proposer,
        answerBy: began,
        mentorAcceptedAt: began,
        menteeAcceptedAt: began,
        startedAt: began,
        lastSignAt: sign,
        lastMetAt: sign,
        common: commonIn(id, pair),
      };
    }),
  });
  for (const proposal of proposals) {
    const { mentor, newcomer } = proposal;
    const id = randomUUID();
    await tx.$queryRaw`
      SELECT propose_pairing(${id}::uuid, ${programmeId}::uuid, ${formOf(offers, mentor)}::uuid,
        ${formOf(requests, newcomer)}::uuid, ${proposer}::uuid, NULL, ${commonIn(id, proposal)}::bytea, ${now})`;
  }
}
