export type TermSpan = {
  /** Milliseconds, as on the line. */
  readonly from: number;
  readonly until: number;
  /** Nobody holds it then. */
  readonly vacant?: boolean;
};

export type TermRow = {
  readonly key: string;
  readonly label: string;
  readonly spans: readonly TermSpan[];
};

type Props = {
  /** What the picture shows, in words; the table beside it says the same. */
  readonly label: string;
  readonly rows: readonly TermRow[];
  /** Where years begin. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  readonly from: number;
  readonly until: number;
  readonly now: number;
  /** Time runs from the right. */
  readonly rtl: boolean;
};

const width = 860;
const words = 210;
const top = 24;
const step = 40;

/** Who holds what from when until when: a line for each, and one for today. */
export function TermLine({ label, rows, marks, from, until, now, rtl }: Props) {
  const height = top + rows.length * step;
  const x = (at: number) => {
    const share = (Math.min(Math.max(at, from), until) - from) / (until - from);
    const along = words + share * (width - words - 10);
    return Math.round((rtl ? width - along : along) * 10) / 10;
  };
  return (
    <svg
      className="pic only-wide"
      viewBox={`0 0 ${width} ${height + 6}`}
      width={width}
      role="img"
      aria-label={label}
    >
      {marks.map(({ at, label: year }) => (
        <g key={at}>
          <path className="rule" d={`M${x(at)} ${top}V${height}`} />
          <text className="t-soft" x={x(at)} y={15} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
      {rows.map(({ key, label: name, spans }, index) => (
        <g key={key}>
          <text x={rtl ? width : 0} y={top + index * step + 27} textAnchor="start">
            {shortened(name)}
          </text>
          {spans.map((span) => {
            const [one, other] = [x(span.from), x(span.until)];
            return (
              <rect
                key={span.from}
                className={span.vacant ? "gap" : "term"}
                x={Math.min(one, other)}
                y={top + index * step + 14}
                width={Math.max(2, Math.abs(one - other) - 3)}
                height={16}
                rx={5}
              />
            );
          })}
        </g>
      ))}
      <path className="now" d={`M${x(now)} ${top - 2}V${height}`} />
    </svg>
  );
}

/** So much of a name as there is room for; the whole one stands in the table. */
function shortened(name: string) {
  const signs = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(name)];
  if (signs.length <= 22) return name;
  return `${signs
    .slice(0, 21)
    .map(({ segment }) => segment)
    .join("")}…`;
}
