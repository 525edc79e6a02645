"use client";

import { useEffect } from "react";
import { leaveAtOnce, type WayOut } from "./leave-at-once";
import { threeShifts } from "./three-shifts";

/** Shift three times leads out, as the button does. */
export function QuickExitKey({ action, leave }: WayOut) {
  useEffect(() => {
    const isThird = threeShifts();
    const listen = (press: KeyboardEvent) => {
      if (isThird(press)) void leaveAtOnce({ action, leave });
    };
    addEventListener("keydown", listen, { capture: true });
    return () => removeEventListener("keydown", listen, { capture: true });
  }, [action, leave]);
  return null;
}
