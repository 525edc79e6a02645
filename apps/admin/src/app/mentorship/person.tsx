import { Face } from "@commonhouse/ui/face";

type Props = {
  readonly of: { readonly name: string; readonly pronouns: string | null };
  /** Where the name leads. */
  readonly href?: string;
};

/** Somebody in a table: a face, the name by itself, the pronouns as they were written. */
export function Person({ of: { name, pronouns }, href }: Props) {
  const shown = <bdi>{name}</bdi>;
  return (
    <span className="who">
      <Face name={name} size="s" />
      <span>
        {href ? <a href={href}>{shown}</a> : shown}
        {pronouns && (
          <>
            <br />
            <bdi className="tiny soft">{pronouns}</bdi>
          </>
        )}
      </span>
    </span>
  );
}
