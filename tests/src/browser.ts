import { existsSync } from "node:fs";
import { platform } from "node:os";
import { chromium } from "playwright-core";
import { type Chromium, packedChromium } from "./chromium";

const args = ["--no-sandbox", "--disable-gpu", "--headless=shell"];

/** Where Chrome and Chromium are usually installed. */
const usual = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Starts one browser that several processes can use at once, at `wsEndpoint()`. */
export function openBrowser() {
  const { executablePath, env } = found();
  return chromium.launchServer({ executablePath, args, env: { ...process.env, ...env } });
}

function found(): Chromium {
  if (platform() === "linux" && process.arch === "x64") return packedChromium();
  const executablePath = usual.find((path) => existsSync(path));
  if (executablePath) return { executablePath, env: {} };
  throw new Error("The browser tests need Chrome or Chromium, and none is installed.");
}
