import { Icon } from "./icon";

export type Step = {
  readonly label: string;
  /** Its number in the reader's digits. */
  readonly mark: string;
};

type Props = {
  readonly steps: readonly Step[];
  /** The step the reader is at, from 0. */
  readonly current: number;
  /** Said of the steps behind, for those who cannot see the tick. */
  readonly done: string;
};

/** How far a journey of several pages has come. */
export function Steps({ steps, current, done }: Props) {
  return (
    <ol className="steps">
      {steps.map(({ label, mark }, index) => (
        <li
          key={label}
          className={index < current ? "is-done" : undefined}
          aria-current={index === current ? "step" : undefined}
        >
          <b>{index < current ? <Icon name="check" /> : mark}</b>
          {label}
          {index < current && <span className="hidden-text">{done}</span>}
        </li>
      ))}
    </ol>
  );
}
