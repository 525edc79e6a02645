import { notesRequest } from "@commonhouse/api/pairing-notes/schema";
import { pairingRef } from "@commonhouse/api/pairings/schema";
import { Done } from "@commonhouse/shell/done";
import { missing } from "@commonhouse/shell/refusal-pages";
import { getTranslate, memberApi, titled } from "#/server";
import { Over } from "./over";
import { Pair } from "./pair";
import { Proposal } from "./proposal";

export const generateMetadata = titled((t) => t("mentorship.pairs.page"));

/** A proposal: yes, or not now? A pair: who it is, and how it goes. Later: that it is over. */
export default async function PairPage({
  params,
  searchParams,
}: PageProps<"/mentorship/pairs/[pairingId]">) {
  const [api, asked, query, t] = await Promise.all([
    memberApi(),
    params,
    searchParams,
    getTranslate(),
  ]);
  const { data: ref } = pairingRef.safeParse(asked);
  if (!ref) missing();
  const { createdAt, noteId } = query;
  const { data: after = null } = notesRequest.shape.after.safeParse({ createdAt, noteId });
  const pairing = await api.pairings.get(ref);
  // Before the two were a pair, nobody could note anything.
  const notes = pairing.startedAt
    ? await api.pairingNotes.list({ ...ref, after })
    : { notes: [], next: null };
  return (
    <>
      <Done code={query.done} t={t} />
      {content()}
    </>
  );

  function content() {
    if (pairing.state === "PROPOSED") return <Proposal of={pairing} />;
    if (pairing.state === "ACTIVE" && pairing.partner) {
      return <Pair of={pairing} partner={pairing.partner} notes={notes} />;
    }
    return <Over of={pairing} notes={notes} />;
  }
}
