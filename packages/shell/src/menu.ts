import { type Permission, reachOf } from "@commonhouse/api/permissions";
import type { Actor } from "@commonhouse/auth/actor";
import type { Key, Translate } from "@commonhouse/i18n/translator";
import type { IconName } from "@commonhouse/ui/icon";
import type { NavEntry } from "@commonhouse/ui/nav";

type Entry<Any> = Any extends `shell.menu.${infer Name}` ? Name : never;

/** One way through the house, as an app declares it. */
export type MenuEntry = {
  readonly href: string;
  readonly label: Entry<Key>;
  readonly icon: IconName;
  /** Only for whoever holds an office that carries it, wherever. */
  readonly permission?: Permission;
  /** No place for it in the bar of a phone. */
  readonly wide?: boolean;
};

/** The entries of a menu for one person on one page. */
export function navFor(
  menu: readonly MenuEntry[],
  actor: Actor,
  path: string,
  t: Translate,
): readonly NavEntry[] {
  return menu
    .filter(({ permission }) => permission === undefined || holds(actor, permission))
    .map(({ permission, label, ...entry }) => ({
      ...entry,
      label: t(`shell.menu.${label}`),
      current: isAt(entry.href, path),
    }));
}

function holds(actor: Actor, permission: Permission) {
  const reach = reachOf(actor, permission);
  return reach === null || reach.length > 0;
}

/** A page belongs to the entry whose address it continues; the start to itself alone. */
function isAt(href: string, path: string) {
  const [page = ""] = path.split("?");
  return page === href || (href !== "/" && page.startsWith(`${href}/`));
}
