/**
 * Links of ours that a person opens in another tab or window. A browser gives a tab that a modified click opens none of the storage
 * that the way in is kept in (see `entry.ts`), unlike one that a script opens. The browser's menu cannot be followed.
 */
export function keepWayInForNewTabs(page: Document): void {
  if (window.lectern !== undefined) return;
  page.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) openOurs(event);
  });
  page.addEventListener('auxclick', (event) => {
    if (event.button === middleButton) openOurs(event);
  });
}

const middleButton = 1;

function openOurs(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (event.defaultPrevented || !(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  window.open(link.href, '_blank');
}
