import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { root } from "@commonhouse/host/paths";
import { unpackedFont } from "./woff";

const require = createRequire(import.meta.url);
const packed = join(dirname(require.resolve("@sparticuz/chromium")), "..");

/** For pictures only: members' own devices have these, a bare server does not. */
const fonts = {
  "@fontsource/noto-sans-jp": "noto-sans-jp-japanese-400-normal.woff",
  "@fontsource/noto-sans-sc": "noto-sans-sc-chinese-simplified-400-normal.woff",
};

/** A browser that can be started: its program, and what it needs to find. */
export type Chromium = {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
};

/**
 * The Chromium that came with the packages, unpacked at first use into a folder named after its
 * version: a newer one never meets what an older left. For Linux on x64.
 */
export function packedChromium(): Chromium {
  const { version } = JSON.parse(readFileSync(join(packed, "package.json"), "utf8"));
  // Root and others may share a checkout, but not each other's files.
  const place = join(root, `.test/chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(place)) unpack(place);
  return {
    executablePath: join(place, "chromium"),
    env: { LD_LIBRARY_PATH: join(place, "lib"), FONTCONFIG_PATH: place },
  };
}

/** All of it or nothing, however many do it at once, and wherever one of them is killed. */
function unpack(place: string) {
  mkdirSync(dirname(place), { recursive: true });
  const draft = mkdtempSync(`${place}-`);
  writeFileSync(join(draft, "chromium"), inflated("chromium.br"));
  chmodSync(join(draft, "chromium"), 0o755);
  for (const archive of ["al2023.tar.br", "fonts.tar.br"])
    execFileSync("tar", ["xf", "-", "-C", draft, "--no-same-owner"], { input: inflated(archive) });
  for (const [name, file] of Object.entries(fonts)) {
    const woff = join(dirname(require.resolve(`${name}/package.json`)), "files", file);
    const font = join(draft, "fonts", file.replace(/woff$/, "ttf"));
    writeFileSync(font, unpackedFont(readFileSync(woff)));
  }
  writeFileSync(join(draft, "fonts.conf"), settings(place));
  try {
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}

function inflated(file: string) {
  return brotliDecompressSync(readFileSync(join(packed, "bin", file)));
}

/** These folders alone decide which fonts there are, so pictures are the same everywhere. */
function settings(place: string) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${place}/fonts</dir><cachedir>${place}/cache</cachedir></fontconfig>
`;
}
