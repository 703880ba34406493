import { useSettings } from '../../headless/config.js';
import { safeHref } from './safeHref.js';
import { useSlots } from './slots.js';

/** "Need help?", with every way to reach somebody that the host gives. Renders nothing where it gives none. */
export function SupportLinks() {
  const slot = useSlots();
  const { messages, support } = useSettings();
  const words = messages.support;
  const { email, phone } = support ?? {};
  const url = safeHref(support?.url);
  const page = (text: string) => (
    <a {...slot('supportLink')} href={url} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
  if (!email && !phone) return url ? <p {...slot('support')}>{page(words.help)}</p> : null;
  return (
    <p {...slot('support')}>
      <span>{words.help}</span>
      {email && (
        <a {...slot('supportLink')} href={`mailto:${encodeURI(email)}`}>
          {email}
        </a>
      )}
      {phone && (
        <a {...slot('supportLink')} href={`tel:${phone.replace(/[^\d+]/g, '')}`} dir="ltr">
          {phone}
        </a>
      )}
      {url && page(words.url)}
    </p>
  );
}
