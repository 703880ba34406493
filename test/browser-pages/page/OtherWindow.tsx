import { useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { ClinicRoleSelect } from '../../../src/index.js';

/** Puts something into the document of a pop-out window or of a frame of the same origin, as multi-monitor viewers do. */
export function OtherWindow({ kind, children }: { kind: 'popup' | 'frame'; children: ReactNode }) {
  const [body, setBody] = useState<HTMLElement>();
  const frame = useRef<HTMLIFrameElement>(null);
  const open = () => {
    const other = kind === 'popup' ? window.open('', '', 'width=1000,height=800') : frame.current?.contentWindow;
    if (!other) return;
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) other.document.head.append(other.document.importNode(sheet));
    other.document.title = 'Pop-out';
    setBody(other.document.body);
  };
  return (
    <>
      <button type="button" onClick={open}>
        Pop out
      </button>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      {kind === 'frame' && <iframe ref={frame} title="Second viewer" width="1000" height="600" />}
      {body &&
        createPortal(
          <>
            {children}
            <ClinicRoleSelect label="Role of this reader" />
          </>,
          body,
        )}
    </>
  );
}
