const year = 31_536_000;

/**
 * Everything a page could ask of a device, off; what the house itself uses, for itself only. Names
 * that browsers do not know would be a warning on every page.
 */
const off = [
  "accelerometer",
  "autoplay",
  "clipboard-read",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];
const ownUse = ["publickey-credentials-create", "publickey-credentials-get", "clipboard-write"];

type Asked = {
  readonly nonce: string;
  readonly publicUrl: URL;
  /** Whether this page reads codes with the camera. */
  readonly camera: boolean;
  /** The development server evaluates its code as text. */
  readonly development: boolean;
};

/** What every answer tells the browser to refuse. Rules: safety page, Browser. */
export function securityHeaders({ nonce, publicUrl, camera, development }: Asked) {
  return {
    "Content-Security-Policy": contentPolicy(nonce, development),
    "Permissions-Policy": permissionsPolicy(camera),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    // Not `no-referrer`: browsers would send `Origin: null` with every form that needs no script.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
    ...(publicUrl.protocol === "https:" && {
      "Strict-Transport-Security": `max-age=${2 * year}`,
    }),
  };
}

/** No `strict-dynamic`: with it, elements that a script was talked into writing would run. */
function contentPolicy(nonce: string, development: boolean) {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function permissionsPolicy(camera: boolean) {
  return [
    ...off.map((feature) => `${feature}=()`),
    ...ownUse.map((feature) => `${feature}=(self)`),
    camera ? "camera=(self)" : "camera=()",
  ].join(", ");
}
