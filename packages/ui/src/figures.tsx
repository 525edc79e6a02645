export type Figure = { readonly label: string; readonly value: string };

/** A few numbers, large, each with its word. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <section className="figures">
      {figures.map(({ label, value }) => (
        <p className="figure" key={label}>
          <b>{value}</b>
          <span className="small soft">{label}</span>
        </p>
      ))}
    </section>
  );
}
