import { Fragment } from 'react';

/** Somebody's address. Where a line is too short for it, it ends after the @ or before a dot. */
export const EmailAddress = ({ email }: { email: string }) => (
  <span>
    {email.split(/(?<=@)|(?=\.)/).map((part, at) => (
      <Fragment key={`${at} ${part}`}>
        {at > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </span>
);

/** An address that can be written to with one tap. */
export const EmailLink = ({ email }: { email: string }) => (
  <a href={`mailto:${email}`} aria-label={email}>
    <EmailAddress email={email} />
  </a>
);
