import { expect, test } from "vitest";
import { deviceOf } from "./device";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  ["PHONE", `Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/140.0.0.0 Mobile Safari/537.36`],
  ["PHONE", `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webkit} Mobile/15E148`],
  ["PHONE", "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"],
  ["PHONE", "Opera/9.80 (J2ME/MIDP; Opera Mini/9.80; U; ar) Presto/2.5.25 Version/10.54"],
  ["TABLET", `Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/140.0.0.0 Safari/537.36`],
  ["TABLET", `Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) ${webkit} Mobile/15E148`],
  ["TABLET", "Mozilla/5.0 (Android 15; Tablet; rv:140.0) Gecko/140.0 Firefox/140.0"],
  ["COMPUTER", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0.0.0`],
  [
    "COMPUTER",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140",
  ],
  ["COMPUTER", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"],
  ["COMPUTER", `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/140.0.0.0`],
  ["PROGRAM", "curl/8.14.1"],
  ["PROGRAM", "python-requests/2.32"],
  ["PROGRAM", "Mozilla/5.0 (compatible; Examplebot/2.1)"],
  ["PROGRAM", "Mozilla/5.0"],
  ["PROGRAM", ""],
  ["PROGRAM", null],
] as const)("a %s says %s", (device, userAgent) => {
  expect(deviceOf(userAgent)).toBe(device);
});
