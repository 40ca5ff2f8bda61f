import { render, screen } from '@testing-library/react';
import { EmailLink } from './email-link.tsx';

it('an address breaks after its @ and before its dots, and is copied whole', () => {
  render(<EmailLink email="noor.haddad@mail.example.org" />);
  const link = screen.getByRole('link', { name: 'noor.haddad@mail.example.org' });
  expect(link.getAttribute('href')).toBe('mailto:noor.haddad@mail.example.org');
  expect(link.innerHTML.replaceAll(/<\/?span>/g, '').split('<wbr>')).toEqual([
    'noor',
    '.haddad@',
    'mail',
    '.example',
    '.org',
  ]);
});
