import { ClientPage } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/waiting.tsx';
import { Tabs } from './tabs.tsx';

/** While a page is on its way: help stands in its place already. */
export const StillComing = () => (
  <ClientPage foot={<Tabs />}>
    <Skeleton />
  </ClientPage>
);
