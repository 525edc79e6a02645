"use client";

import { useControl } from "@commonhouse/ui/control";
import { Fault } from "@commonhouse/ui/fault";

type Props = {
  /** The summary of faults leads to it, and what is wrong stands beside it. */
  readonly first: boolean;
  readonly mentee: string;
  readonly mentor: string;
  /** The id of the proposal, should it be made. */
  readonly drawn: string;
  /** The word beside the box, and the same with both names for those who only hear it. */
  readonly word: string;
  readonly named: string;
};

/** One pair of the plan, ticked until somebody unticks it; sent again, it keeps its id. */
export function PairBox({ first, mentee, mentor, drawn, word, named }: Props) {
  const { id, fault, cameBack, sent, described } = useControl("pairs", false);
  const before = sent.find((value) => value.endsWith(` ${mentee} ${mentor}`));
  const own = first ? id : `${id}-${mentee}`;
  return (
    <>
      <label className="choice" htmlFor={own}>
        <input
          id={own}
          type="checkbox"
          name="pairs"
          value={before ?? `${drawn} ${mentee} ${mentor}`}
          aria-label={named}
          aria-describedby={first ? described : undefined}
          defaultChecked={cameBack ? before !== undefined : true}
        />
        <span>{word}</span>
      </label>
      {first && fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </>
  );
}
