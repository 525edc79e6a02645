import type { ReactNode } from "react";

type Props = {
  readonly title?: ReactNode;
  readonly level?: 2 | 3;
  /** The next thing, with the page's one main action: once per page. */
  readonly lit?: boolean;
  readonly children: ReactNode;
};

/** Something to do. Somewhere to go is a row, things to compare are a table. */
export function Card({ title, level = 2, lit = false, children }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={lit ? "card lit" : "card"}>
      {title && <Heading>{title}</Heading>}
      {children}
    </section>
  );
}
