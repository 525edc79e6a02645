type Props = {
  /** In words what the windows show; read aloud, and written where the windows would be too many. */
  readonly label: string;
  readonly taken: number;
  readonly free: number;
  readonly waiting?: number;
  /** Which of the taken windows is the reader's, from 0; past them, which of the dots. */
  readonly mine?: number;
  readonly big?: boolean;
};

/** More windows than these nobody counts: words say it. */
export const countable = 24;

/** A row of windows: lit is taken, dark is free, small circles wait. Above 24 only words. */
export function Seats({ label, taken, free, waiting = 0, mine, big = false }: Props) {
  if (taken + free + waiting > countable) return <span className="small">{label}</span>;
  const windows = [
    ...Array.from({ length: taken }, (_, index) => (index === mine ? "me" : "on")),
    ...Array.from({ length: free }, () => ""),
    ...Array.from({ length: waiting }, (_, index) => (taken + index === mine ? "wait me" : "wait")),
  ];
  return (
    <div className={big ? "seats big" : "seats"} role="img" aria-label={label}>
      {windows.map((light, index) => (
        <i key={index} className={light || undefined} />
      ))}
    </div>
  );
}
