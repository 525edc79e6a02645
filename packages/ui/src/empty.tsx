import type { ReactNode } from "react";

type Props = {
  readonly title: ReactNode;
  /** One thing to do. */
  readonly action?: ReactNode;
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
};

/** Says what will be here, and offers one thing to do. */
export function Empty({ title, action, level = 2, children }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children && <div className="small">{children}</div>}
      {action}
    </div>
  );
}
