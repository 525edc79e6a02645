import type { ReactNode } from "react";

export type Fact = {
  readonly key: string;
  readonly term: ReactNode;
  readonly detail: ReactNode;
};

type Props = {
  readonly facts: readonly Fact[];
  readonly card?: boolean;
};

/** Terms and what they are, side by side where there is room. */
export function Facts({ facts, card = false }: Props) {
  return (
    <dl className={card ? "card facts" : "facts"}>
      {facts.map(({ key, term, detail }) => (
        <div key={key}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
