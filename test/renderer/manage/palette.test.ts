import { IconSun } from '@tabler/icons-react';
import { describe, expect, it } from 'vitest';
import { matching, type Command } from '../../../src-renderer/manage/palette/commands';

const command = (label: string): Command => ({
  id: label,
  label,
  group: 'do',
  Icon: IconSun,
  run: () => undefined,
});
const commands = ['Use light colours', 'Use dark colours', 'API access', 'Éditer'].map(command);
const labels = (typed: string) => matching(commands, typed).map(({ label }) => label);

describe('what is typed into the palette', () => {
  it('shows all commands while nothing is typed', () => {
    expect(labels('  ')).toHaveLength(4);
  });
  it('finds the beginnings of words in any order and case', () => {
    expect(labels('COL da')).toEqual(['Use dark colours']);
  });
  it('finds no middle of a word', () => {
    expect(labels('olours')).toEqual([]);
  });
  it('knows letters beyond ASCII as letters', () => {
    expect(labels('édi')).toEqual(['Éditer']);
  });
});
