import { useEffect } from 'react';

/** What Radix asks, where it is clicked, before it closes what is clicked beside. */
const CLICKED_BESIDE = 'dismissableLayer.pointerDownOutside';

/** Keeps the open dialog from closing by a click beside it, where it is Strapi that draws it. */
export function useStaysOpen(): void {
  useEffect(() => {
    const stay = (event: Event) => event.preventDefault();
    document.addEventListener(CLICKED_BESIDE, stay, { capture: true });
    return () => document.removeEventListener(CLICKED_BESIDE, stay, { capture: true });
  }, []);
}
