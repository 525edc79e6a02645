"use client";

import { useEffect } from "react";

/** What failed while drawing leads to the page that says so, drawn on the server. */
export function ErrorPage() {
  useEffect(() => window.location.replace("/unavailable"), []);
  return null;
}

/** The same where not even the frame could be drawn; this one needs no script. */
export function GlobalErrorPage() {
  return (
    <html lang="en">
      <head>
        <meta httpEquiv="refresh" content="0; url=/unavailable" />
      </head>
      <body>
        <ErrorPage />
      </body>
    </html>
  );
}
