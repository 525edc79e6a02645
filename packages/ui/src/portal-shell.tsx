import type { ReactNode } from "react";
import { Brand, type House } from "./brand";
import { LanguageSwitch, type LanguageSwitchProps } from "./language-switch";
import { Nav, type NavEntry } from "./nav";
import { QuickExit } from "./quick-exit";

export type Frame = {
  /** "Skip to content". */
  readonly skip: string;
  readonly house: House;
  readonly navLabel: string;
  /** None for someone who is not signed in. */
  readonly nav?: readonly NavEntry[];
  readonly languages: LanguageSwitchProps;
  /** The word of the quick exit. */
  readonly exit: string;
  /** Above everything, for example that all of this is a demonstration. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
};

type Props = Frame & {
  readonly footer?: readonly { readonly href: string; readonly label: string }[];
};

/** The frame of every page of the portal. */
export function PortalShell({ skip, house, navLabel, nav = [], footer = [], ...frame }: Props) {
  const wide = nav.filter((entry) => entry.wide);
  return (
    <div className={nav.length > 0 ? "portal has-nav" : "portal"}>
      <a className="skip btn" href="#main">
        {skip}
      </a>
      <header className="heading">
        {frame.banner && <div className="banner">{frame.banner}</div>}
        <div className="top">
          <div className="top-in">
            <Brand {...house} />
            {nav.length > 0 && <Nav label={navLabel} entries={nav} />}
            <LanguageSwitch {...frame.languages} />
            <QuickExit label={frame.exit} />
          </div>
        </div>
      </header>
      <main className="main" id="main">
        {frame.children}
      </main>
      <footer className="foot">
        <div className="cluster">
          {wide.map(({ href, label }) => (
            <a key={href} className="wide" href={href}>
              {label}
            </a>
          ))}
          {footer.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </div>
      </footer>
    </div>
  );
}
