import "./layout.css";
import { Document } from "@commonhouse/shell/document";
import { ConsoleShell } from "@commonhouse/ui/console-shell";
import type { ReactNode } from "react";
import { menu } from "#/menu";
import { getDocument, getFrame, getMetadata, getTranslate } from "#/server";

export const generateMetadata = getMetadata;

export const viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [page, frame, t] = await Promise.all([getDocument(), getFrame(menu), getTranslate()]);
  return (
    <Document {...page}>
      <ConsoleShell {...frame} menu={t("common.menu")}>
        {children}
      </ConsoleShell>
    </Document>
  );
}
