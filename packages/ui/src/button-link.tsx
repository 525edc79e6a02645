import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

type Props = ButtonLook & Omit<ComponentProps<"a">, "className">;

/** A way to another page that weighs as much as a button. */
export function ButtonLink({ variant, large, children, ...link }: Props) {
  return (
    <a className={buttonClass({ variant, large })} {...link}>
      {children}
    </a>
  );
}
