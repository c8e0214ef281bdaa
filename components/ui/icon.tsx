const SHAPES = {
  home: "M4 11.5 12 4l8 7.5M6 10v10h12V10M10 20v-6h4v6",
  village: "M3 20h18M5 20v-8l5-4 5 4v8M15 20v-5h4v5M9 20v-4h2v4M12 8V4h4v3",
  ranking: "M4 20h16M6 20v-6h3v6M10.5 20V9h3v11M15 20V5h3v15",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-3.5 2.9-6 6.5-6s6.5 2.5 6.5 6M16 4.5a3.3 3.3 0 0 1 0 6.2M18 14.5c2.2.8 3.5 2.8 3.5 5.5",
  register:
    "M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 20c0-3.5 2.9-6 6.5-6 1.6 0 3 .5 4.2 1.3M18 14v6M15 17h6",
  upload: "M12 16V4M7.5 8.5 12 4l4.5 4.5M4 15v5h16v-5",
  download: "M12 4v12M7.5 11.5 12 16l4.5-4.5M4 16v4h16v-4",
  target: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z",
  list: "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
  audit: "M6 3.5h9l4 4V20.5H6ZM9.5 12h6M9.5 16h6M9.5 8h2.5",
  calendar: "M4 6.5h16V20H4ZM4 10.5h16M8 3.5v4M16 3.5v4M8 14h2M13 14h3",
  user: "M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 20c0-3.5 3.1-6 7-6s7 2.5 7 6",
  filter: "M4 6h16M7 12h10M10 18h4",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z",
  previous: "M14.5 5.5 8 12l6.5 6.5",
  next: "M9.5 5.5 16 12l-6.5 6.5",
  bell: "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15ZM10 20.5a2 2 0 0 0 4 0",
  down: "M5.5 9.5 12 16l6.5-6.5",
  info: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 11v5.5M12 7.7h.01",
  check: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM8 12.3l2.8 2.7L16 9.5",
  warning: "M12 4 21 19.5H3ZM12 10v4.5M12 17.2h.01",
  stop: "M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7ZM12 7.5v5.5M12 16.3h.01",
} as const;

export type IconName = keyof typeof SHAPES;

/** Decoration beside a word; it never stands alone. */
export function Icon({ name, size = 24 }: { name: IconName; size?: 16 | 20 | 24 }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size === 24 ? 1.75 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="flex-none"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
