import type { ReactNode } from "react";

type Props = {
  /** An `Icon`, a `Face` or a `When`. */
  readonly start?: ReactNode;
  readonly title: ReactNode;
  /** Where the whole row leads. */
  readonly href?: string;
  readonly sub?: ReactNode;
  /** A tag, seats, one button. */
  readonly end?: ReactNode;
  readonly id?: string;
};

/** One line of a list. */
export function Row({ start, title, href, sub, end, id }: Props) {
  return (
    <li className="row" id={id}>
      {start}
      <div>
        {href === undefined ? (
          <p className="row-title">{title}</p>
        ) : (
          <a className="row-title" href={href}>
            {title}
          </a>
        )}
        {sub && <div className="small soft">{sub}</div>}
      </div>
      {end && <div className="end">{end}</div>}
    </li>
  );
}

/** The day and the time a row begins with, both finished text. */
export function When({ day, time }: { readonly day: ReactNode; readonly time?: ReactNode }) {
  return (
    <div className={time ? "when dated" : "when"}>
      <b>{day}</b>
      {time && (
        <>
          <br />
          {time}
        </>
      )}
    </div>
  );
}
