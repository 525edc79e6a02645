"use client";

import { useControl } from "@commonhouse/ui/control";

type Props = {
  readonly personId: string;
  readonly arrived: boolean;
  /** The word beside the box, and the same with the person's name for those who only hear it. */
  readonly word: string;
  readonly named: string;
};

/** One box of a list that is saved as a whole. What was ticked stays ticked. */
export function ArrivalBox({ personId, arrived, word, named }: Props) {
  const { id, cameBack, sent } = useControl("present", false);
  return (
    <label className="choice" htmlFor={`${id}-${personId}`}>
      <input
        id={`${id}-${personId}`}
        type="checkbox"
        name="present"
        value={personId}
        aria-label={named}
        defaultChecked={cameBack ? sent.includes(personId) : arrived}
      />
      <span>{word}</span>
    </label>
  );
}
