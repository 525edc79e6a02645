import type { ReactNode } from "react";

/** The three rows that the days of a week share: what begins before noon, before evening, later. */
export type PartsOfDay = readonly [ReactNode, ReactNode, ReactNode];

export type WeekDay = {
  readonly key: string;
  /** "Sun", with the date under it. */
  readonly title: ReactNode;
  readonly date: ReactNode;
  /** Lists of `Shift`, empty parts as null. */
  readonly parts: PartsOfDay;
};

type Props = {
  readonly days: readonly WeekDay[];
  /** Said for ears on a day without shifts; eyes see that nothing stands there. */
  readonly none: string;
};

/**
 * Shifts by day: one under the other on a phone, side by side on a wide screen, where the parts of
 * the days stand in line. The days are headings of the third level.
 */
export function Week({ days, none }: Props) {
  return (
    <div className="week">
      {days.map(({ key, title, date, parts }) => (
        <section className="day" key={key}>
          <h3>
            {title} <span className="soft tiny">{date}</span>
          </h3>
          {parts.every((part) => part === null) && <p className="hidden-text">{none}</p>}
          {parts.map((part, index) =>
            part === null ? (
              <div className="slot" key={index} />
            ) : (
              <ul className="slot" key={index}>
                {part}
              </ul>
            ),
          )}
        </section>
      ))}
    </div>
  );
}

type ShiftProps = {
  /** `open`: somebody is needed. `mine`: the reader's own. */
  readonly look?: "plain" | "open" | "mine";
  readonly time: ReactNode;
  readonly title: ReactNode;
  /** Where the whole box leads. */
  readonly href: string;
  /** Who is there, as items of a list. */
  readonly people?: ReactNode;
  /** What is missing, or how it stands. */
  readonly standing?: ReactNode;
};

const looks = { plain: "shift", open: "shift is-open", mine: "shift is-me" };

/** One shift in a `Week`. */
export function Shift({ look = "plain", time, title, href, people, standing }: ShiftProps) {
  return (
    <li className={looks[look]}>
      <span className="tiny num">{time}</span>
      <b>
        <a href={href}>{title}</a>
      </b>
      {people && <ul>{people}</ul>}
      {standing && <span className="tiny">{standing}</span>}
    </li>
  );
}
