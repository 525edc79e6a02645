import type { MenuEntry } from "@commonhouse/shell/menu";

/** The ways through the console; each area adds its line. */
export const menu: readonly MenuEntry[] = [
  { href: "/", label: "today", icon: "clock" },
  { href: "/workshops", label: "workshops", icon: "workshops", permission: "workshops.manage" },
  {
    href: "/volunteers",
    label: "volunteers",
    icon: "volunteering",
    permission: "volunteers.manage",
  },
  {
    href: "/mentorship",
    label: "mentorship",
    icon: "mentorship",
    permission: "mentorship.manage",
  },
  {
    href: "/committees",
    label: "committees",
    icon: "committees",
    permission: "committees.manage",
  },
  { href: "/members", label: "members", icon: "members", permission: "people.read" },
  { href: "/outbox", label: "outbox", icon: "messages", permission: "outbox.read" },
  { href: "/audit", label: "audit", icon: "audit", permission: "audit.read" },
  { href: "/settings", label: "settings", icon: "settings", permission: "centre.configure" },
  { href: "/me", label: "me", icon: "me" },
];
