import { useSettings } from '../../headless/config.js';
import { safeHref } from './safeHref.js';
import { useSlots } from './slots.js';

/** "Need help?", with every way to reach somebody that the host gives. Renders nothing where it gives none. */
export function SupportLinks() {
  const slot = useSlots();
  const { messages, support } = useSettings();
  const words = messages.support;
  const url = safeHref(support?.url);
  if (!url && !support?.email && !support?.phone) return null;
  const helpLink = (text: string) => (
    <a {...slot('supportLink')} href={url} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
  if (!support?.email && !support?.phone) return <p {...slot('support')}>{helpLink(words.help)}</p>;
  return (
    <p {...slot('support')}>
      <span>{words.help}</span>
      {support.email && (
        <a {...slot('supportLink')} href={`mailto:${encodeURI(support.email)}`}>
          {support.email}
        </a>
      )}
      {support.phone && (
        <a {...slot('supportLink')} href={`tel:${support.phone.replace(/[^\d+]/g, '')}`} dir="ltr">
          {support.phone}
        </a>
      )}
      {url && helpLink(words.url)}
    </p>
  );
}
