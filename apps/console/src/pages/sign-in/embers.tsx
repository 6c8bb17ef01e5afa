const LINES = [
  [120, 80, 0.9],
  [210, 140, 0.55],
  [290, 60, 0.75],
  [380, 200, 0.4],
  [470, 120, 0.65],
  [560, 260, 0.3],
  [650, 180, 0.45],
] as const;

/** The fire handed on: each spark lights the next, higher one. */
export const Embers = () => (
  <svg viewBox="0 0 800 900" preserveAspectRatio="xMidYMid slice" aria-hidden>
    <defs>
      <radialGradient id="glow" cx="22%" cy="78%" r="75%">
        <stop offset="0" stopColor="#B5341E" stopOpacity="0.55" />
        <stop offset="1" stopColor="#B5341E" stopOpacity="0" />
      </radialGradient>
    </defs>
    <rect width="800" height="900" fill="url(#glow)" />
    {LINES.map(([x, lift, light]) => (
      <g key={x} stroke="#E8775F" strokeOpacity={light} fill="none">
        <path
          d={`M-40 ${720 - lift} C ${x} ${690 - lift}, ${x + 60} ${420 - lift}, 860 ${300 - lift}`}
          strokeWidth="1"
        />
        <circle cx={x + 40} cy={640 - lift * 1.4} r={2 + 3 * light} fill="#F2B59F" fillOpacity={light} stroke="none" />
      </g>
    ))}
  </svg>
);
