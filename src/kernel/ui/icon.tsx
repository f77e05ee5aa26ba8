/** Our icons: 24 × 24, drawn with 2 px lines in the colour of the text. Always beside a word, therefore hidden. */
const shapes = {
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  circle: <circle cx="12" cy="12" r="8" />,
  half: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4a8 8 0 0 1 0 16z" fill="currentcolor" stroke="none" />
    </>
  ),
  pause: <path d="M9 5v14M15 5v14" />,
  minus: <path d="M5 12h14" />,
  plus: <path d="M12 5v14M5 12h14" />,
  question: <path d="M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18.5v.5" />,
  alert: <path d="M12 4v10M12 18.5v1" />,
  dot: <circle cx="12" cy="12" r="3" fill="currentcolor" stroke="none" />,
  pencil: <path d="M5 19l1-4L16 5l3 3L9 18z" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5.5l3.5 2" />
    </>
  ),
  star: <path d="M12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.8l5.6-.6z" />,
  lock: <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
  shield: <path d="M12 3l8 3v6c0 4.5-3.4 7.7-8 9-4.6-1.3-8-4.5-8-9V6z" />,
  phone: (
    <path d="M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z" />
  ),
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18" />
    </>
  ),
  down: <path d="M6 9l6 6 6-6" />,
  right: <path d="M9 6l6 6-6 6" />,
  left: <path d="M15 6l-6 6 6 6" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5L21 21" />
    </>
  ),
  close: <path d="M6 6l12 12M18 6L6 18" />,
  printer: <path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6M12 7v.5" />
    </>
  ),
  success: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12.5l3 3 5-6" />
    </>
  ),
  warning: <path d="M12 4l9.5 16h-19zM12 10v5M12 17.5v.5" />,
  error: <path d="M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7v6M12 16.5v.5" />,
  newtab: <path d="M10 5H5v14h14v-5M13 5h6v6M19 5l-8 8" />,
  calendar: <path d="M4 6h16v14H4zM4 10.5h16M8 3.5V7M16 3.5V7" />,
  person: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c.5-4 3.5-6 8-6s7.5 2 8 6" />,
  people: (
    <path d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19c.4-3.5 3-5.2 6.5-5.2s6.1 1.7 6.5 5.2M16 4.5a3.5 3.5 0 0 1 0 6.5M17.5 14c2.4.6 3.8 2.3 4 5" />
  ),
  speech: <path d="M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12.5h5" />,
  hand: (
    <path d="M3 12l4-1 5 2.5h3a1.5 1.5 0 0 1 0 3h-4M15 14l4.5-2a1.5 1.5 0 0 1 1.5 2.6L13 20l-6-1.5H3M3 11v8" />
  ),
  heart: (
    <path d="M12 20C6 15.5 3.5 12.5 3.5 9a4.3 4.3 0 0 1 8.5-1.2A4.3 4.3 0 0 1 20.5 9c0 3.5-2.5 6.5-8.5 11z" />
  ),
  book: <path d="M12 6c-2-1.5-5-2-8.5-2v14c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4C17 4 14 4.5 12 6zM12 6v14" />,
  house: <path d="M3 11.5L12 4l9 7.5M6 9.5V20h12V9.5M10 20v-6h4v6" />,
  note: <path d="M6 3h9l4 4v14H6zM9 11h7M9 15h7" />,
  visit: (
    <path d="M12 21s-7-6.5-7-11.5a7 7 0 0 1 14 0C19 14.5 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z" />
  ),
  mail: <path d="M3 6h18v13H3zM3 7l9 7 9-7" />,
  arrow: <path d="M4 12h15M13 6l6 6-6 6" />,
  flag: <path d="M6 21V4h12l-2.5 4L18 12H6" />,
} as const;

export type IconName = keyof typeof shapes;

/** A decorative picture beside a word. `size`: 16, 20, 24 (default), 28 or 64 px. */
export function Icon({ name, size }: { name: IconName; size?: 16 | 20 | 28 | 64 | undefined }) {
  return (
    <svg
      class="ts-icon"
      data-size={size}
      width={size ?? 24}
      height={size ?? 24}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}
