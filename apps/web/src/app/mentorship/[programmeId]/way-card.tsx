import { ButtonLink } from "@commonhouse/ui/button-link";
import { Card } from "@commonhouse/ui/card";
import { getTranslate } from "#/server";
import type { Way } from "../ways";

type Props = {
  readonly programmeId: string;
  readonly way: Way;
  /** The reader asks or offers already. */
  readonly stands: boolean;
  readonly lit?: boolean;
};

const said = {
  request: { words: "ask", begin: "askButton", change: "changeRequest" },
  offer: { words: "offer", begin: "offerButton", change: "changeOffer" },
} as const;

/** One of the two ways into a programme, or the way to change what stands already. */
export async function WayCard({ programmeId, way, stands, lit = false }: Props) {
  const t = await getTranslate();
  const { words, begin, change } = said[way];
  return (
    <Card lit={lit}>
      <div className="group">
        <h2>{t(`mentorship.programmes.${words}`)}</h2>
        <p className="small">{t(`mentorship.programmes.${words}Text`)}</p>
      </div>
      <p>
        <ButtonLink
          href={`/mentorship/${programmeId}/${way}`}
          variant={lit ? "main" : "plain"}
          large
        >
          {t(`mentorship.programmes.${stands ? change : begin}`)}
        </ButtonLink>
      </p>
    </Card>
  );
}
