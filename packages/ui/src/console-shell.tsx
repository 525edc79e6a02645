import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import { More } from "./more";
import { Nav } from "./nav";
import type { Frame } from "./portal-shell";
import { QuickExit } from "./quick-exit";

type Props = Frame & {
  /** The word of the menu on a phone. */
  readonly menu: string;
};

/** The frame of every page of the console: a side menu, on a phone a menu that opens. */
export function ConsoleShell({ skip, house, navLabel, nav = [], menu, ...frame }: Props) {
  return (
    <div className="console">
      <a className="skip btn" href="#main">
        {skip}
      </a>
      <header className="heading">
        {frame.banner && <div className="banner">{frame.banner}</div>}
        <div className="side">
          <div className="side-in">
            <div className="side-head">
              <Brand {...house} />
              <LanguageSwitch {...frame.languages} />
            </div>
            {nav.length > 0 && (
              <>
                <Nav label={navLabel} entries={nav} />
                <More summary={menu} icon="menu">
                  <Nav label={navLabel} entries={nav} />
                </More>
              </>
            )}
            <QuickExit label={frame.exit} />
          </div>
        </div>
      </header>
      <main className="main" id="main">
        {frame.children}
      </main>
    </div>
  );
}
