import { Icon } from "./icon";

/** What is wrong with one field: an icon and a sentence, for colour never speaks alone. */
export function Fault({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <p className="error" id={id}>
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}
