import type { MenuEntry } from "@commonhouse/shell/menu";

/** The ways through the portal; each area adds its line. */
export const menu: readonly MenuEntry[] = [
  { href: "/home", label: "home", icon: "home" },
  { href: "/workshops", label: "workshops", icon: "workshops" },
  { href: "/volunteering", label: "volunteering", icon: "volunteering" },
  { href: "/mentorship", label: "mentorship", icon: "mentorship", wide: true },
  { href: "/committees", label: "committees", icon: "committees", wide: true },
  { href: "/messages", label: "messages", icon: "messages" },
  { href: "/me", label: "me", icon: "me" },
];
