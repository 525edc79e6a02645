import { Icon, type IconName } from "./icon";
import { Tag } from "./tag";

export type NavEntry = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current?: boolean;
  /** What waits behind it, in the reader's digits. */
  readonly count?: string;
  /** Something there does not wait. */
  readonly urgent?: boolean;
  /** No place for it in the bar of a phone: there it stands at the foot of the page. */
  readonly wide?: boolean;
};

type Props = { readonly label: string; readonly entries: readonly NavEntry[] };

/** The ways through the house. */
export function Nav({ label, entries }: Props) {
  return (
    <nav className="nav" aria-label={label}>
      <ul>
        {entries.map(({ href, label: word, icon, current, count, urgent, wide }) => (
          <li key={href} className={wide ? "wide" : undefined}>
            <a href={href} aria-current={current ? "page" : undefined}>
              <Icon name={icon} />
              <span>{word}</span>
              {count !== undefined && <Tag tone={urgent ? "warn" : "plain"}>{count}</Tag>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
