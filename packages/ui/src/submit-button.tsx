"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button-class";

type Props = ButtonLook & Omit<ComponentProps<"button">, "className" | "type">;

/** Sends its form once: while the answer is on its way, it says so and does nothing. */
export function SubmitButton({ variant = "main", large, onClick, ...button }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className={buttonClass({ variant, large })}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={(click) => {
        if (pending) click.preventDefault();
        else onClick?.(click);
      }}
      {...button}
    />
  );
}
