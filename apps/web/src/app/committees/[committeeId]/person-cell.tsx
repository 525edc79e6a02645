import { Face } from "@commonhouse/ui/face";

type Props = { readonly of: { readonly name: string; readonly pronouns: string | null } };

/** Somebody by today's community name, with the pronouns they wrote. */
export function PersonCell({ of: { name, pronouns } }: Props) {
  return (
    <span className="who">
      <Face name={name} />
      <span>
        <bdi>{name}</bdi>
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
