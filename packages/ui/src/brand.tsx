export type House = { readonly name: string; readonly href: string };

/** A window with light in it, and the name of the house. */
export function Brand({ name, href }: House) {
  return (
    <a className="brand" href={href}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path className="pane" d="M5 21V11a7 7 0 0 1 14 0v10z" />
        <path className="bar" d="M12 4v17M5 13.5h14" />
      </svg>
      <bdi>{name}</bdi>
    </a>
  );
}
