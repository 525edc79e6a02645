import { nextConfig } from "@commonhouse/shell/next-config";

export default nextConfig;
