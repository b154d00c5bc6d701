import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Pictures come from the shop's own addresses; no image server stands behind us.
  images: { unoptimized: true },
  transpilePackages: ["@galla/domain", "@galla/validators"],
  // Types are checked by `pnpm check`, once, for the whole workspace.
  typescript: { ignoreBuildErrors: true },
  // A catalogue file may be 5 MB of text; the API's own gate sets the limits that count.
  experimental: { proxyClientMaxBodySize: "9mb", optimizePackageImports: ["radix-ui"] },
};

export default config;
