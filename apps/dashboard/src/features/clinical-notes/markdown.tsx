import ReactMarkdown, { type Components } from 'react-markdown';

/** Headings of a note stand below its own title; nothing is fetched from elsewhere to show a text. */
const components: Components = {
  h1: ({ children }) => <h3 dir="auto">{children}</h3>,
  h2: ({ children }) => <h3 dir="auto">{children}</h3>,
  h3: ({ children }) => <h4 dir="auto">{children}</h4>,
  h4: ({ children }) => <h4 dir="auto">{children}</h4>,
  h5: ({ children }) => <h4 dir="auto">{children}</h4>,
  h6: ({ children }) => <h4 dir="auto">{children}</h4>,
  p: ({ children }) => <p dir="auto">{children}</p>,
  li: ({ children }) => <li dir="auto">{children}</li>,
  img: ({ alt }) => <>{alt}</>,
  a: ({ href, children }) =>
    isOutside(href) ? (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    ) : (
      <>{children}</>
    ),
};

const isOutside = (href = ''): boolean => /^(https?:\/\/|mailto:)/i.test(href);

/** HTML in a text is shown as it was typed. */
export const Markdown = ({ text }: { text: string }) => (
  <ReactMarkdown components={components}>{text}</ReactMarkdown>
);
