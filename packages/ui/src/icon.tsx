import { drawings } from "./icon-drawings";

export type IconName = keyof typeof drawings;

/** They mean a direction, so they turn with the page; ticks, clocks and pictures of things do not. */
const directional: readonly IconName[] = ["back", "forward", "exit"];

/** A drawing that stands beside its word, and is silent: the word speaks. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className={directional.includes(name) ? "icon flip" : "icon"}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  );
}
