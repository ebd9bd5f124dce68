/** The sign of Lectern: a sheet on a reading desk. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden>
      <rect width="32" height="32" rx="8" fill="var(--mantine-color-ink-7)" />
      <path d="M7 15.5 22.5 8l3 5.2L10 20.7z" fill="#fff" />
      <path d="M17 17.6V25m-4.5 0h9" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" />
      <path d="m11 16.4 8.2-4M12.2 18.4l8.2-4" stroke="var(--mantine-color-ink-7)" strokeWidth="1.1" />
    </svg>
  );
}
