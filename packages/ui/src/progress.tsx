type Props = {
  /** In words how much is done and how much is left. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
};

/** Long work: how much of it is done. */
export function Progress({ label, value, max }: Props) {
  return <progress className="progress" value={value} max={max} aria-label={label} />;
}
