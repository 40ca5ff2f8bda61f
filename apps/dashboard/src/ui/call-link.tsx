import styles from './call-link.module.css';

/** A phone number that can be called with one tap. */
export const CallLink = ({ phone }: { phone: string }) => (
  <a className={styles['call']} href={`tel:${phone.replaceAll(/[^+0-9]/g, '')}`}>
    {phone}
  </a>
);
