import type { ReactNode } from "react";

type Props = {
  readonly title: ReactNode;
  readonly level?: 2 | 3;
  /** Beside the heading: a quiet link, a tag. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A heading on the paper, and what it heads. */
export function Group({ title, level = 2, aside, children }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="group">
      <div className="cluster between">
        <Heading>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
