import { AutoScribeProvider } from 'autoscribe-react';
import 'autoscribe-react/styles.css';
import type { ReactNode } from 'react';

export const metadata = { title: 'A PACS in Next.js', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <AutoScribeProvider support={{ email: 'help@pacs.example' }}>{children}</AutoScribeProvider>
      </body>
    </html>
  );
}
