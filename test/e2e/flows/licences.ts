import { expect } from '@playwright/test';
import { barriersOf } from './accessibility';
import type { Place } from './place';
import { goToSection } from './settings';

/** The libraries in the program are listed with their licences, without any request to elsewhere. */
export async function readLicences({ home }: Place): Promise<void> {
  await goToSection(home, 'about');
  const origin = new URL(home.url()).origin;
  const elsewhere: string[] = [];
  home.on('request', (request) => {
    if (!request.url().startsWith(origin) && /^https?:/.test(request.url())) elsewhere.push(request.url());
  });
  await home.getByTestId('libraries-toggle').click();
  const libraries = home.getByTestId('libraries');
  await libraries.getByRole('textbox', { name: 'Find a library' }).fill('@mantine/core');
  await expect(libraries.getByTestId('library')).toHaveCount(1);
  await expect(libraries.getByTestId('library')).toContainText('MIT');
  await libraries.getByRole('button', { name: /@mantine\/core/ }).click();
  await expect(libraries.getByTestId('library')).toContainText(
    'Permission is hereby granted, free of charge',
  );
  expect(await barriersOf(home, 'licences')).toEqual([]);
  await libraries.getByRole('textbox', { name: 'Find a library' }).fill('electron');
  await expect(libraries.getByTestId('library').filter({ hasText: 'electron' }).first()).toBeVisible();
  expect(elsewhere).toEqual([]);
}
