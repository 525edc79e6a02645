/** The closed set of drawings, on a grid of 24, in strokes only. */
export const drawings = {
  home: (
    <>
      <path d="M4 11.2 12 4.5l8 6.7V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1z" />
      <path d="M9.5 20v-5a2.5 2.5 0 0 1 5 0v5" />
    </>
  ),
  workshops: (
    <>
      <rect x="4" y="5.5" width="16" height="14.5" rx="2.5" />
      <path d="M4 10.5h16M8.5 3.5v4M15.5 3.5v4" />
    </>
  ),
  volunteering: (
    <>
      <path d="M12 19.5S4.5 15.2 4.5 9.9A4 4 0 0 1 12 7.9a4 4 0 0 1 7.5 2c0 5.3-7.5 9.6-7.5 9.6z" />
    </>
  ),
  mentorship: (
    <>
      <circle cx="9" cy="12" r="5" />
      <circle cx="15" cy="12" r="5" />
    </>
  ),
  committees: (
    <>
      <circle cx="12" cy="6.5" r="2.5" />
      <circle cx="5.8" cy="16" r="2.5" />
      <circle cx="18.2" cy="16" r="2.5" />
      <path d="M7.2 13.8 10.5 8.6M16.8 13.8 13.5 8.6M8.5 16h7" />
    </>
  ),
  votes: (
    <>
      <path d="M4.5 12.5h15V20h-15z" />
      <path d="M8 12.5V4.5h8v8" />
      <path d="m10.3 8.3 1.3 1.3 2.2-2.4" />
    </>
  ),
  me: (
    <>
      <circle cx="12" cy="8.3" r="3.8" />
      <path d="M4.8 20c.5-4 3.3-5.8 7.2-5.8s6.7 1.8 7.2 5.8" />
    </>
  ),
  members: (
    <>
      <circle cx="9" cy="9" r="3.2" />
      <path d="M3 19c.4-3.3 2.8-4.8 6-4.8s5.6 1.5 6 4.8M15.5 6a3.2 3.2 0 0 1 0 6M17.5 14.6c2 .6 3.2 2 3.5 4.4" />
    </>
  ),
  messages: (
    <>
      <rect x="3.5" y="6" width="17" height="12.5" rx="2" />
      <path d="m4 7.5 8 6 8-6" />
    </>
  ),
  audit: (
    <>
      <path d="M6 4.5h12v15H6zM9 9h6M9 12.5h6M9 16h3.5" />
    </>
  ),
  settings: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M5 7h6M15 7h4M5 17h4M13 17h6" />
    </>
  ),
  exit: (
    <>
      <path d="M13.5 4.5H6a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h7.5M10.5 12H20M16.5 8.5 20 12l-3.5 3.5" />
    </>
  ),
  language: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M4 12h16M12 4c2.5 2.3 3.5 5 3.5 8s-1 5.7-3.5 8c-2.5-2.3-3.5-5-3.5-8s1-5.7 3.5-8z" />
    </>
  ),
  back: (
    <>
      <path d="m14.5 6-6 6 6 6" />
    </>
  ),
  forward: (
    <>
      <path d="m9.5 6 6 6-6 6" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  place: (
    <>
      <path d="M12 20.5s-6.5-5.3-6.5-10.5a6.5 6.5 0 0 1 13 0c0 5.2-6.5 10.5-6.5 10.5z" />
      <circle cx="12" cy="10" r="2.3" />
    </>
  ),
  print: (
    <>
      <path d="M7 9V4h10v5M7 17H4.5V9.5h15V17H17" />
      <path d="M7 14.5h10V20H7z" />
    </>
  ),
  warning: (
    <>
      <path d="M12 4.5 21 19.5H3z" />
      <path d="M12 10v4.5M12 17v.1" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 11.5V16M12 8.3v.1" />
    </>
  ),
  check: (
    <>
      <path d="m5 12.5 4.5 4.5L19 7.5" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="9.5" rx="2" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />
    </>
  ),
  eye: (
    <>
      <path d="M3 12s3.3-6 9-6 9 6 9 6-3.3 6-9 6-9-6-9-6z" />
      <circle cx="12" cy="12" r="2.6" />
    </>
  ),
  download: (
    <>
      <path d="M12 4.5V15M7.5 11 12 15.5 16.5 11M5 19.5h14" />
    </>
  ),
  menu: (
    <>
      <path d="M4.5 7h15M4.5 12h15M4.5 17h15" />
    </>
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6" />
      <path d="m15 15 5 5" />
    </>
  ),
  plus: (
    <>
      <path d="M12 5v14M5 12h14" />
    </>
  ),
  swap: (
    <>
      <path d="M5 9h13M15 6l3 3-3 3M19 15H6M9 12l-3 3 3 3" />
    </>
  ),
  phone: (
    <>
      <path d="M6.5 4.5h3l1.5 4-2 1.5a10 10 0 0 0 5 5l1.5-2 4 1.5v3a2 2 0 0 1-2 2A13 13 0 0 1 4.5 6.5a2 2 0 0 1 2-2z" />
    </>
  ),
  bed: (
    <>
      <path d="M3.5 18.5V7M3.5 15.5h17v3M20.5 15.5v-2.5a3 3 0 0 0-3-3H10v5.5" />
      <circle cx="6.8" cy="11.5" r="1.6" />
    </>
  ),
} as const;
