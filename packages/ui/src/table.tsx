import type { ReactNode } from "react";

export type Column = {
  readonly label: ReactNode;
  readonly numeric?: boolean;
  /** Where a press on the head leads: the same table, sorted by this column. */
  readonly href?: string;
  readonly sorted?: "ascending" | "descending";
};

type Props = {
  readonly caption: string;
  /** The heading above already says what the caption would. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  /** `rows`: each line becomes a small block on phones. `ticks`: so too, with a box beside the name. */
  readonly fold?: "rows" | "ticks";
  /** Columns of one width, for tables that stand one under the other. */
  readonly even?: boolean;
  /** The lines: `tr` with a `th scope="row"`; `is-bad` and `is-warn` mark a line. */
  readonly children: ReactNode;
};

const folds = { rows: "table fold", ticks: "table fold ticks" };

/** Things to compare. What does not fit is reached by scrolling the box, with the keyboard too. */
export function Table({ caption, captionHidden = false, columns, fold, even, children }: Props) {
  const classes = [fold ? folds[fold] : "table", even && "even"].filter(Boolean);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus
    <section className="table-box" aria-label={caption} tabIndex={0}>
      <table className={classes.join(" ")}>
        <caption className={captionHidden ? "hidden-text" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric, href, sorted }, index) => (
              <th
                key={index}
                scope="col"
                className={numeric ? "num" : undefined}
                aria-sort={sorted}
              >
                {href === undefined ? label : <a href={href}>{label}</a>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
