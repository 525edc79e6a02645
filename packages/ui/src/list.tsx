import type { ReactNode } from "react";

type Props = {
  readonly ordered?: boolean;
  readonly compact?: boolean;
  readonly children: ReactNode;
};

/** Several rows in one frame. */
export function List({ ordered = false, compact = false, children }: Props) {
  const Tag = ordered ? "ol" : "ul";
  return <Tag className={compact ? "list compact" : "list"}>{children}</Tag>;
}
