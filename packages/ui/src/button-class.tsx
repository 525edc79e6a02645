/** `main`: once per page. `quiet`: the way out. `danger`: before what cannot be undone. */
export type ButtonLook = {
  readonly variant?: "main" | "plain" | "quiet" | "danger";
  readonly large?: boolean;
};

/** The classes of a button or of a link that looks like one. */
export function buttonClass({ variant = "plain", large = false }: ButtonLook): string {
  return ["btn", variant !== "plain" && `btn-${variant}`, large && "btn-large"]
    .filter(Boolean)
    .join(" ");
}
