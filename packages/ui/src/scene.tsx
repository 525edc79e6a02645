/** A house in the evening: the centre's to replace, and left out in the neutral look. */
export function Scene({ label }: { readonly label: string }) {
  return (
    <svg className="scene" viewBox="0 0 560 420" role="img" aria-label={label}>
      <defs>
        <linearGradient id="scene-sky" x1="0" y1="0" x2="0" y2="1">
          <stop stopColor="oklch(0.33 0.06 272)" offset="0" />
          <stop stopColor="oklch(0.56 0.08 320)" offset=".52" />
          <stop stopColor="oklch(0.82 0.085 58)" offset=".8" />
        </linearGradient>
        <linearGradient id="scene-lit" x1="0" y1="0" x2="0" y2="1">
          <stop stopColor="oklch(0.93 0.1 90)" offset="0" />
          <stop stopColor="oklch(0.86 0.13 78)" offset="1" />
        </linearGradient>
        <linearGradient id="scene-sp" x1="0" y1="0" x2="0" y2="1">
          <stop stopColor="oklch(0.86 0.13 78)" offset="0" stopOpacity=".75" />
          <stop stopColor="oklch(0.86 0.13 78)" offset="1" stopOpacity="0" />
        </linearGradient>
        <radialGradient id="scene-halo">
          <stop stopColor="oklch(0.86 0.13 78)" offset="0" stopOpacity=".5" />
          <stop stopColor="oklch(0.86 0.13 78)" offset="1" stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect width="560" height="420" fill="url(#scene-sky)" />
      <circle fill="oklch(0.95 0.04 90)" cx="452" cy="82" r="15" />
      <g fill="oklch(0.95 0.04 90)">
        <circle cx="92" cy="58" r="1.6" />
        <circle cx="176" cy="102" r="1.2" />
        <circle cx="262" cy="48" r="1.4" />
        <circle cx="352" cy="92" r="1.2" />
        <circle cx="514" cy="40" r="1.4" />
        <circle cx="40" cy="126" r="1.2" />
      </g>
      <path
        fill="oklch(0.4 0.055 300)"
        d="M0 246h34v-14h44v22h36v-30h30v20h60v120H0zM360 250h46v-22h36v16h34v-24h44v28h40v120H360z"
      />
      <rect x="18" y="262" width="5" height="7" rx="2" fill="oklch(0.36 0.045 285)" />
      <rect x="52" y="250" width="5" height="7" rx="2" fill="url(#scene-lit)" />
      <rect x="60" y="276" width="5" height="7" rx="2" fill="url(#scene-lit)" />
      <rect x="96" y="268" width="5" height="7" rx="2" fill="oklch(0.36 0.045 285)" />
      <rect x="420" y="256" width="5" height="7" rx="2" fill="url(#scene-lit)" />
      <rect x="452" y="270" width="5" height="7" rx="2" fill="url(#scene-lit)" />
      <rect x="470" y="246" width="5" height="7" rx="2" fill="oklch(0.36 0.045 285)" />
      <rect x="502" y="262" width="5" height="7" rx="2" fill="url(#scene-lit)" />
      <rect x="530" y="250" width="5" height="7" rx="2" fill="url(#scene-lit)" />
      <rect x="548" y="272" width="5" height="7" rx="2" fill="oklch(0.36 0.045 285)" />
      <path
        fill="oklch(0.31 0.045 290)"
        d="M0 338c44-22 92-24 150-14v60H0zM560 330c-52-20-96-20-150-8v60h150z"
      />
      <path
        fill="oklch(0.31 0.045 290)"
        d="M70 350c-12-2-17-14-17-34 0-34 11-66 17-84 6 18 17 50 17 84 0 20-5 32-17 34zM98 352c-9-2-13-10-13-26 0-24 8-46 13-60 5 14 13 36 13 60 0 16-4 24-13 26zM486 350c-11-2-15-12-15-30 0-30 10-58 15-74 5 16 15 44 15 74 0 18-4 28-15 30z"
      />
      <circle cx="280" cy="262" r="190" fill="url(#scene-halo)" />
      <rect fill="oklch(0.22 0.03 285)" x="128" y="156" width="304" height="14" rx="3" />
      <rect fill="oklch(0.26 0.035 285)" x="138" y="168" width="284" height="190" />
      <rect fill="oklch(0.22 0.03 285)" x="352" y="128" width="26" height="34" />
      <path fill="url(#scene-lit)" d="M162 232v-26a12 12 0 0 1 24 0v26z" />
      <path stroke="oklch(0.26 0.035 285)" d="M174 194v38M162 212h24" strokeWidth="2" fill="none" />
      <path fill="oklch(0.36 0.045 285)" d="M214 232v-26a12 12 0 0 1 24 0v26z" />
      <path stroke="oklch(0.26 0.035 285)" d="M226 194v38M214 212h24" strokeWidth="2" fill="none" />
      <path fill="url(#scene-lit)" d="M322 232v-26a12 12 0 0 1 24 0v26z" />
      <path stroke="oklch(0.26 0.035 285)" d="M334 194v38M322 212h24" strokeWidth="2" fill="none" />
      <path fill="url(#scene-lit)" d="M374 232v-26a12 12 0 0 1 24 0v26z" />
      <path stroke="oklch(0.26 0.035 285)" d="M386 194v38M374 212h24" strokeWidth="2" fill="none" />
      <path fill="url(#scene-lit)" d="M162 308v-26a12 12 0 0 1 24 0v26z" />
      <path stroke="oklch(0.26 0.035 285)" d="M174 270v38M162 288h24" strokeWidth="2" fill="none" />
      <path fill="url(#scene-lit)" d="M204 308v-26a12 12 0 0 1 24 0v26z" />
      <path stroke="oklch(0.26 0.035 285)" d="M216 270v38M204 288h24" strokeWidth="2" fill="none" />
      <path fill="oklch(0.36 0.045 285)" d="M332 308v-26a12 12 0 0 1 24 0v26z" />
      <path stroke="oklch(0.26 0.035 285)" d="M344 270v38M332 288h24" strokeWidth="2" fill="none" />
      <path fill="url(#scene-lit)" d="M374 308v-26a12 12 0 0 1 24 0v26z" />
      <path stroke="oklch(0.26 0.035 285)" d="M386 270v38M374 288h24" strokeWidth="2" fill="none" />
      <path fill="url(#scene-lit)" d="M268 232v-26a12 12 0 0 1 24 0v26z" />
      <path stroke="oklch(0.26 0.035 285)" d="M280 194v38M268 212h24" strokeWidth="2" fill="none" />
      <path fill="url(#scene-lit)" d="M254 358v-58a26 26 0 0 1 52 0v58z" />
      <path
        fill="oklch(0.23 0.03 285)"
        d="M270 358v-26c0-7 4-11 9-11s9 4 9 11v26zM279 318.500a6 6 0 1 1 0-12 6 6 0 0 1 0 12z"
      />
      <rect fill="oklch(0.235 0.03 285)" y="356" width="560" height="64" />
      <path fill="url(#scene-sp)" d="M254 356h52l58 64H196z" />
    </svg>
  );
}
