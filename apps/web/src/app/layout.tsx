import "./layout.css";
import { Document } from "@commonhouse/shell/document";
import { PortalShell } from "@commonhouse/ui/portal-shell";
import type { ReactNode } from "react";
import { menu } from "#/menu";
import { getDocument, getFrame, getMetadata, getTranslate } from "#/server";

export const generateMetadata = getMetadata;

export const viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [page, frame, t] = await Promise.all([getDocument(), getFrame(menu), getTranslate()]);
  const footer = [{ href: "/help", label: t("common.help") }];
  return (
    <Document {...page}>
      <PortalShell {...frame} footer={footer}>
        {children}
      </PortalShell>
    </Document>
  );
}
