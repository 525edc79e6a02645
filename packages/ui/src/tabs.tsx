import { Tag } from "./tag";

export type Tab = {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
  readonly count?: string;
};

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ href, label: word, current, count }) => (
        <a key={href} href={href} aria-current={current ? "page" : undefined}>
          {word}
          {count !== undefined && <Tag>{count}</Tag>}
        </a>
      ))}
    </nav>
  );
}
