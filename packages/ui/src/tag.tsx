import type { ReactNode } from "react";

type Props = {
  /** `accent`: yours. `warn`: someone is needed, or little time is left. */
  readonly tone?: "plain" | "accent" | "warn" | "done" | "danger";
  readonly children: ReactNode;
};

/** One word about a thing. */
export function Tag({ tone = "plain", children }: Props) {
  return <span className={tone === "plain" ? "tag" : `tag is-${tone}`}>{children}</span>;
}
