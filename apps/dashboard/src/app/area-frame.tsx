import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PracticePage } from '../ui/practice-page.tsx';
import { useMembership } from './practice-route.tsx';
import { SignOutButton } from './sign-out.tsx';

/** The bar with the links of an area, who is signed in and the way out; below it the open page. */
export function AreaFrame({ children }: { children: ReactNode }) {
  const { name } = useMembership().membership;
  return (
    <PracticePage
      nav={children}
      aside={
        <>
          <span className="meta">{name}</span>
          <SignOutButton />
        </>
      }
    >
      <Outlet />
    </PracticePage>
  );
}
