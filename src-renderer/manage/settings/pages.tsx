import { Pagination } from '@mantine/core';

export interface PagesProps {
  readonly label: string;
  /** How many there are in all, and on one page. */
  readonly of: number;
  readonly each: number;
  readonly page: number;
  readonly onChange: (page: number) => void;
}

/** Leads from page to page of a list that has more than one. */
export function Pages({ label, of, each, page, onChange }: PagesProps) {
  if (of <= each) return null;
  return <Pagination aria-label={label} total={Math.ceil(of / each)} value={page} onChange={onChange} />;
}
