import type { AgreedConsent } from '@selfward/contract';
import { Entries, Entry } from '../../ui/sheet.tsx';

/** Who sees what. The words come from the server, which stores what was agreed to. */
export const ConsentText = ({ sections }: Pick<AgreedConsent, 'sections'>) => (
  <div className="part-lead">
    <Entries>
      {sections.map(({ title, text }) => (
        <li key={title}>
          <Entry>
            <h2>{title}</h2>
            <p>{text}</p>
          </Entry>
        </li>
      ))}
    </Entries>
  </div>
);
