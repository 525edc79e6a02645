import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly back?: { readonly href: string; readonly label: ReactNode };
  /** A face before the title, where the page is about a person. */
  readonly face?: ReactNode;
  /** Steps, under the rest. */
  readonly children?: ReactNode;
};

/** What this page is: its one `h1`, and the way back. */
export function PageHead({ title, sub, actions, back, face, children }: Props) {
  return (
    <>
      {back && (
        <a className="back" href={back.href}>
          <Icon name="back" />
          {back.label}
        </a>
      )}
      <div className="page-head">
        <div className="cluster between">
          <div className="page-title">
            <div className="who">
              {face}
              <h1>{title}</h1>
            </div>
            {sub && <p className="soft">{sub}</p>}
          </div>
          {actions && <div className="cluster">{actions}</div>}
        </div>
        {children}
      </div>
    </>
  );
}
