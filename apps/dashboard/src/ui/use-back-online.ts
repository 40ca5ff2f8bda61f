import { useEffect } from 'react';

/** What could not be read without a net is read by itself once there is one: nobody has to tap for it. */
export function useBackOnline(onBack: () => void): void {
  useEffect(() => {
    const back = () => onBack();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [onBack]);
}
