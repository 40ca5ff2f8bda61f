import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.tsx';
import { useMembership } from '../practice-route.tsx';

interface LogLinkProps {
  slug: string;
  kind?: 'quiet' | 'plain';
  children: ReactNode;
}

/** All entries of a log, for whoever wrote them. */
export const LogLink = ({ slug, kind = 'quiet', children }: LogLinkProps) => (
  <ButtonLink
    kind={kind}
    to="/p/$practice/client/log/$slug"
    params={{ practice: useMembership().membership.practiceId, slug }}
    search={{}}
  >
    {children}
  </ButtonLink>
);
