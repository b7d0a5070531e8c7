import { type Token, type Tokens, lexer } from 'marked';
import { Fragment, type ReactNode } from 'react';

/**
 * Markdown as React elements. Nothing is set as HTML: tags in the text are shown as the text they
 * are, and an address leads to the web or to a mailbox, or nowhere.
 */
export const Markdown = ({ text }: { text: string }) => <>{lexer(text).map(toElement)}</>;

function toElement(token: Token, key: number): ReactNode {
  const inner = 'tokens' in token && token.tokens ? token.tokens.map(toElement) : undefined;
  switch (token.type) {
    case 'paragraph':
      return <p key={key}>{inner}</p>;
    case 'heading': {
      // The page has its h1 already.
      const Heading = (token as Tokens.Heading).depth <= 2 ? 'h2' : 'h3';
      return <Heading key={key}>{inner}</Heading>;
    }
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      const List = ordered ? 'ol' : 'ul';
      return (
        <List key={key}>
          {items.map((item, i) => (
            <li key={i}>{item.tokens.map(toElement)}</li>
          ))}
        </List>
      );
    }
    case 'blockquote':
      return <blockquote key={key}>{inner}</blockquote>;
    case 'code':
      return (
        <pre key={key}>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'hr':
      return <hr key={key} />;
    case 'strong':
      return <strong key={key}>{inner}</strong>;
    case 'em':
      return <em key={key}>{inner}</em>;
    case 'codespan':
      return <code key={key}>{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br key={key} />;
    case 'link': {
      const { href } = token as Tokens.Link;
      return isHarmless(href) ? (
        <a key={key} href={href}>
          {inner}
        </a>
      ) : (
        <Fragment key={key}>{inner}</Fragment>
      );
    }
    case 'space':
      return null;
    case 'text':
    case 'escape':
      return <Fragment key={key}>{inner ?? (token as Tokens.Text).text}</Fragment>;
    default:
      return <Fragment key={key}>{token.raw}</Fragment>;
  }
}

const isHarmless = (href: string): boolean => /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href);
